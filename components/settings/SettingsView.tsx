// What can be set: senders to suggest, the browser's permission, the introduction again. It asks through services.tsx.
import { RulesList } from './RulesList.tsx';
import { SitesCard } from './SitesCard.tsx';

/** The settings, one card each. */
export function SettingsView() {
  return (
    <div class="settings">
      <h1 tabIndex={-1}>Settings</h1>
      <RulesList />
      <SitesCard />
      <section class="card" aria-labelledby="settings-intro">
        <h2 id="settings-intro" class="card__title">
          Introduction
        </h2>
        <p class="pc-soft">What Paperchain does, what it may see, and an example to try.</p>
        <p>
          <a class="pc-button" href="/welcome.html">
            Show the introduction again
          </a>
        </p>
      </section>
    </div>
  );
}
