import { browser } from 'wxt/browser';

/** Name of our one alarm. */
const ALARM = 'clock-notices';
/** Twice a day: a computer that sleeps at night still hears of the morning. */
const EVERY_MINUTES = 12 * 60;

/** Firefox knows no optional `alarms`: there it is granted at installation, without a warning (checked November 2026). */
function wanted(): ('notifications' | 'alarms')[] {
  const optional = browser.runtime.getManifest().optional_permissions ?? [];
  return (['notifications', 'alarms'] as const).filter((name) => (optional as string[]).includes(name));
}

/** Asks the browser to let us show notices. Call it first thing in a click. */
export function askForNotices(): Promise<boolean> {
  return browser.permissions.request({ permissions: wanted() });
}

/** True while the browser lets us show notices. */
export function mayShowNotices(): Promise<boolean> {
  return browser.permissions.contains({ permissions: wanted() });
}

/** Gives the permission back. */
export async function giveUpNotices(): Promise<void> {
  await browser.alarms?.clear(ALARM);
  await browser.permissions.remove({ permissions: wanted() });
}

/** Calls `act` twice a day from now on, through restarts. Without the permission nothing happens. */
export async function startNotices(): Promise<void> {
  if (browser.alarms && !(await browser.alarms.get(ALARM)))
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
}

/** Calls back when the browser starts and after an update: then an alarm may be lost. Call it as the background starts. */
export function whenAlarmsMayBeLost(act: () => void): void {
  browser.runtime.onStartup.addListener(act);
  // A first installation has none to lose; an update may have lost them.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') act();
  });
}

/** Listens for the alarm and for clicks on a notice. Call it as the background starts, synchronously. */
export function followNotices(act: () => void, onClick: () => void): void {
  const listen = (): void => {
    if (browser.alarms && !browser.alarms.onAlarm.hasListener(onAlarm))
      browser.alarms.onAlarm.addListener(onAlarm);
    if (browser.notifications && !browser.notifications.onClicked.hasListener(onClick))
      browser.notifications.onClicked.addListener(onClick);
  };
  const onAlarm = ({ name }: { name: string }): void => {
    if (name === ALARM) act();
  };
  listen();
  // The APIs appear when the permission is granted, while the background may be running.
  browser.permissions.onAdded.addListener(listen);
}

/** Shows one notice of the operating system. */
export async function showNotice(key: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(key, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as '/'),
    title,
    message,
  });
}
