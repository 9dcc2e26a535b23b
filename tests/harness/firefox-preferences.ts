type Preferences = Readonly<Record<string, string | number | boolean>>;

/** The extension's id in wxt.config.ts. */
export const EXTENSION_ID = 'paperchain@paperchain.example';

/** Firefox draws a random one for each profile; a fixed one lets the harness know the addresses of our pages. */
export const EXTENSION_UUID = '5b0c3f1e-6d0e-4c58-9a57-3f2f0c8f7a10';

/** Quietens Firefox's own traffic, so that what is left is ours to answer for. */
const QUIET: Preferences = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'captivedetect.canonicalURL': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
  'network.trr.mode': 5,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': 'data:,',
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'dom.push.connection.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
};

/** Preferences of a Firefox that reaches the replica alone and holds our extension at a known address; with Firefox's own question for permissions, or yes to all. */
export function preferencesFor(proxyPort: number, asksPermission: boolean): Preferences {
  return {
    ...QUIET,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    // An add-on loaded from a folder is taken out when Firefox closes; its record must be there when it is opened again.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Mostly nobody is there to press "Allow" in Firefox's own window; a user's press on our page is asked for all the same.
    'extensions.webextOptionalPermissionPrompts': asksPermission,
    'security.allow_parent_unrestricted_js_loads': true,
    // Firefox's own notices: those of the desktop need a desktop.
    'alerts.useSystemBackend': false,
    // The list of downloads would take the keyboard's focus from the page.
    'browser.download.alwaysOpenPanel': false,
    'intl.accept_languages': 'en-GB, en',
  };
}
