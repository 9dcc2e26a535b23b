// The app page: opens the store, builds the services and draws. Wiring only; what is shown is in components/app.
import { render } from 'preact';
import { App } from '../../components/app/App.tsx';
import '../../components/ui/base.css';
import '../../components/app/app.css';
import { ServicesProvider } from '../../components/services.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { DEFAULT_MATTER_ID, type Failure } from '../../utils/domain/index.ts';
import { logError } from '../../utils/platform/log.ts';
import { attempt } from '../../utils/store/attempt.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { discardOldExports } from './export/private-file.ts';
import { makeServices } from './services/services.ts';

const root = document.getElementById('app');
if (!root) throw new Error('app.html has no #app');

/** A start that fails is said on the page, never a blank one. */
function drawFailure({ happened, safe, next }: Failure, into: Element): void {
  render(<Notice tone="late" urgent happened={happened} safe={safe} next={next} />, into);
}

async function start(into: Element): Promise<void> {
  const opened = await attempt(() => openDatabase());
  if (!opened.ok) return drawFailure(opened.error, into);
  const services = makeServices(opened.value, (failure) => drawFailure(failure, into));
  render(
    <ServicesProvider value={services}>
      <App matterId={DEFAULT_MATTER_ID} />
    </ServicesProvider>,
    into,
  );
  await discardOldExports();
}

start(root).catch((error: unknown) => logError('app', error));
