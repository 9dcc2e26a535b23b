// Who may import whom. Reading direction: domain <- rooms of utils <- components <- entrypoints.
// Each rule says what to do instead. `npm run layers` also asserts that modules were really read, that every rule is about
// files there are, and that each catches an import planted against it (tests/setup/planted-imports.ts: a line a rule).
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(utils|components|entrypoints|tests)/', pathNot: allowed },
});
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: { path: to },
});
const npm = (name) => `node_modules/${name}/`;

module.exports = {
  forbidden: [
    only(
      'domain-stands-alone',
      '^utils/domain/',
      '^utils/domain/',
      'The words depend on nothing; pass what is needed as a parameter.',
    ),
    only(
      'platform',
      '^utils/platform/',
      '^utils/(platform|domain)/',
      'The door to the browser knows only the words.',
    ),
    only(
      'mail-sites',
      '^utils/mail-sites/',
      '^utils/(mail-sites|domain)/',
      'An adapter reads a page; storing and sending are done by its caller.',
    ),
    never(
      'mail-site-knows-no-other-site',
      { path: '^utils/mail-sites/([^/.]+)/', pathNot: '^utils/mail-sites/shared/' },
      '^utils/mail-sites/(?!shared/|$1/)[^/.]+/',
      'Share through mail-sites/shared.',
    ),
    only(
      'mail-page',
      '^utils/mail-page/',
      '^utils/(mail-page/|domain/|mail-sites/types\\.ts|messaging/protocol\\.ts)',
      'Takes site, background and UI as parameters.',
    ),
    only(
      'capture',
      '^utils/capture/',
      '^utils/(capture/|domain/|store/records\\.ts)',
      'The store comes in as a parameter.',
    ),
    only(
      'clocks',
      '^utils/clocks/',
      '^utils/(clocks|domain)/',
      'Rules are data, the engine is pure; store and today come in as parameters.',
    ),
    only('store', '^utils/store/', '^utils/(store|domain)/', 'The store knows the words only.'),
    only(
      'migrations-are-frozen',
      '^utils/store/migrations/',
      '^utils/store/migrations/',
      'A migration imports nothing live: copy the types it needs.',
    ),
    only(
      'export-clocks',
      '^utils/export/clocks/',
      '^utils/(export|domain)/|^utils/clocks/(?!rules/)',
      'Counts with the engine; the rule sets come in from the entrypoint.',
    ),
    only(
      'export',
      '^utils/export/(?!clocks/)',
      '^utils/(export|domain)/',
      'Exports read through the interfaces in export/source.ts; clocks are counted in export/clocks.',
    ),
    only('safe-html', '^utils/safe-html/', '^utils/(safe-html|domain)/', 'The sanitiser knows nothing else.'),
    only(
      'messaging',
      '^utils/messaging/',
      '^utils/(messaging|domain|platform)/',
      'Messages carry words, not rooms.',
    ),
    only(
      'ui-pieces',
      '^components/ui/',
      '^components/ui/|^utils/domain/',
      'Pieces know no mail and no law; give them props.',
    ),
    only(
      'words',
      '^components/words/',
      '^(components/words|utils/domain)/',
      'Shared by the mail page and the app: saving comes in as a parameter.',
    ),
    only(
      'capture-ui',
      '^components/capture/',
      '^(components/(capture|words|ui)|utils/domain)/',
      'Drawn inside a mail page: props in, events out.',
    ),
    only(
      'welcome-ui',
      '^components/welcome/',
      '^(components/(welcome|capture|ui)|utils/domain)/',
      'Props in, events out; the example is made of the pieces of the mail page.',
    ),
    only(
      'mail-page-wiring',
      '^components/mail-page/',
      '^(components/(mail-page|capture)|utils/(domain|mail-page|messaging|platform))/|^utils/mail-sites/types\\.ts$',
      'Shared by the content entrypoints, which bring their own site: store, exports and the sites stay outside.',
    ),
    never(
      'mail-page-wiring-is-for-content-scripts',
      {
        path: '^(components|entrypoints)/',
        pathNot: '^(components/mail-page/|entrypoints/[^/]+\\.content/)',
      },
      '^components/mail-page/',
      'Only a content entrypoint starts a mail page.',
    ),
    only('popup-ui', '^components/popup/', '^(components/(popup|ui)|utils/domain)/', 'Props in, events out.'),
    only(
      'app-ui',
      '^components/(app|timeline|entry|export|bundle|check|bin|clocks|add|import|papers|originals|settings)/',
      '^(components/(app|timeline|entry|export|bundle|check|bin|clocks|add|import|papers|originals|settings|shell|words|ui|services)|utils/(domain|safe-html|clocks))',
      'Ask through services.tsx.',
    ),
    only(
      'shell',
      '^components/shell/',
      '^(components/((shell|ui)/|services)|utils/domain/)',
      'What views ask of the page around them knows no view.',
    ),
    only('services', '^components/services', '^(utils/domain/|components/services)', 'Interfaces only.'),
    only(
      'import',
      '^utils/import/',
      '^utils/(import|domain|capture)/',
      'Files come in, entries go out; the store is a parameter.',
    ),
    only(
      'check',
      '^utils/check/',
      '^utils/(check/|domain/|import/(zip/|source-file\\.ts|types\\.ts))',
      'Files come in as names and bytes; the record is asked through a parameter.',
    ),
    only(
      'content-scripts',
      '^entrypoints/[^/]+\\.content/',
      '^(entrypoints/[^/]+\\.content|components/mail-page|utils/(mail-sites|domain))/',
      'A mail page sends; the background keeps. What its sites share is wired in components/mail-page.',
    ),
    only(
      'background',
      '^entrypoints/background/',
      '^(entrypoints/background|utils/(capture|clocks|domain|messaging|platform|store))/',
      'It keeps and counts: no UI, no page knowledge, no exports.',
    ),
    only(
      'popup',
      '^entrypoints/popup/',
      '^(entrypoints/popup|components/(popup|ui)|utils/(domain|messaging|platform|store))/',
      'It asks the mail page and reads what is kept; whatever takes longer is done in the app.',
    ),
    only(
      'welcome',
      '^entrypoints/welcome/',
      '^(entrypoints/welcome|components/(welcome|ui)|utils/(domain|platform))/',
      'It explains and asks for hosts; it reads nothing that is kept.',
    ),
    only(
      'app',
      '^entrypoints/app/',
      '^(entrypoints/app|components/(app|services|ui)|utils/(capture|check|clocks|domain|export|import|messaging|platform|safe-html|store))/' +
        '|^components/services\\.tsx$',
      'It knows no mail site; views are put together in components/app.',
    ),
    never(
      'content-knows-its-own-site',
      { path: '^entrypoints/([^/.]+)\\.content/' },
      '^utils/mail-sites/(?!shared/|$1/)[^/.]+/',
      'One content entrypoint a site, which brings its adapter alone.',
    ),
    never(
      'views-are-the-apps',
      { path: '^components/(?!app/)([^/]+)/' },
      '^components/(?!$1/)(add|app|bin|bundle|check|originals|papers|settings|welcome)/',
      'Only components/app puts views together; what they share with it lies in components/shell.',
    ),
    {
      name: 'views-share-by-name',
      severity: 'error',
      comment: 'What two views share stands in this list, or in components/ui.',
      from: { path: '^components/(?!app/)([^/]+)/' },
      to: {
        path: '^components/(?!$1/)(clocks|entry|export|import|timeline)/',
        pathNot:
          '^components/(clocks/EntryClocks|entry/(save-names|PartyPicker|WhoSent)|import/(DropZone|dropped-files)' +
          '|export/(time-left|running-exports|ExportDone|ExportSummary|ExportView|ScopeFields))\\.tsx?$',
      },
    },
    never(
      'entrypoints-are-ends',
      { path: '^entrypoints/([^/]+)/' },
      '^entrypoints/(?!$1/)',
      'Share through utils or components.',
    ),
    never('nothing-imports-entrypoints', '^(utils|components)/', '^entrypoints/', 'Wiring is at the end.'),
    never(
      'source-imports-no-tests',
      '^(utils|components|entrypoints)/',
      '^tests/',
      'Tests import source, not the other way.',
    ),
    never(
      'browser-through-its-door',
      {
        path: '^(utils|components|entrypoints)/',
        pathNot: '^utils/platform/(browser|notices|mail-page-(browser|context))\\.ts$',
      },
      '(^|/)(wxt/(dist/)?browser|webextension-polyfill)',
      'Use utils/platform/browser.ts.',
    ),
    never(
      'dexie-in-store-only',
      { path: '^(utils|components|entrypoints)/', pathNot: '^utils/store/' },
      npm('dexie'),
      'Use the readers and writers of utils/store.',
    ),
    never(
      'dompurify-in-safe-html-only',
      { path: '^(utils|components|entrypoints)/', pathNot: '^utils/safe-html/' },
      npm('dompurify'),
      'One sanitiser: utils/safe-html.',
    ),
    never(
      'pdfkit-through-its-door',
      { path: '^(utils|components|entrypoints)/', pathNot: '^utils/export/pdfkit\\.ts$' },
      npm('pdfkit'),
      'Use utils/export/pdfkit.ts.',
    ),
    never(
      'pdfium-through-its-door',
      { path: '^(utils|components|entrypoints)/', pathNot: '^utils/export/pdfium(-engine)?\\.ts$' },
      npm('@embedpdf/pdfium'),
      'Use utils/export/pdfium.ts.',
    ),
    never(
      'pdf-lib-through-its-door',
      {
        path: '^(utils|components|entrypoints)/',
        pathNot: '^utils/export/pdf-(forms|object-taker|contents|layers)\\.ts$',
      },
      npm('@cantoo/pdf-lib'),
      'Use utils/export/pdf-forms.ts.',
    ),
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two rooms that need each other: let the entrypoint pass one into the other.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'An import that cannot be followed hides a violation.',
      from: { path: '^(utils|components|entrypoints)/' },
      to: { couldNotResolve: true, pathNot: '^(#|wxt/|/)|\\?(inline|url|worker)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Dead file: delete it or use it.',
      from: { orphan: true, path: '^(utils|components)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
};
