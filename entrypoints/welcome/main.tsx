// The welcome page: opened once after installation, and again from the settings. Wiring only.
import { render } from 'preact';
import '../../components/ui/base.css';
import type { BrowserName } from '../../components/welcome/props.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import '../../components/welcome/welcome.css';
import { askForMailSites, watchMailSites } from '../../utils/platform/browser.ts';

/** By the build, and Edge by its own name: it runs Chrome's build. */
function browserName(): BrowserName {
  if (import.meta.env.FIREFOX) return 'Firefox';
  return navigator.userAgent.includes('Edg/') ? 'Edge' : 'Chrome';
}

const root = document.getElementById('welcome');
if (!root) throw new Error('welcome.html has no #welcome');
render(<Welcome browser={browserName()} watchAllowed={watchMailSites} allow={askForMailSites} />, root);
