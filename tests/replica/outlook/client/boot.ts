import type { Boot } from './model.ts';

/** What the server wrote into the page for its scripts. */
export const boot: Boot = JSON.parse(document.getElementById('replica-boot')?.textContent ?? '{}') as Boot;

/** True for the builds whose messages and toolbars carry no labels. */
export const isOlderBuild = boot.layout.build !== '2026';
