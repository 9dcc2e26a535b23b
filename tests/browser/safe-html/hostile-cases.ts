import { TRAP } from './watch-frame.ts';

/** A hostile mail, and which sign it gives when nothing holds it (`null`: this browser ignores it; it must stay quiet). */
export interface HostileCase {
  readonly name: string;
  readonly html: string;
  readonly sign: 'ran' | 'requested' | 'left' | null;
}

const run = (mark: string): string => `parent.hostile('${mark}')`;
const at = (name: string): string => `${TRAP}/${name}`;
const made = (name: string, sign: HostileCase['sign'], html: string): HostileCase => ({ name, sign, html });

const RUNS: readonly HostileCase[] = [
  made('script element', 'ran', `<p>Hello</p><script>${run('script')}</script>`),
  made('script in capitals with a slash', 'ran', `<ScRiPt/x>${run('caps')}</sCrIpT>`),
  made('picture error handler', 'ran', `<img src="data:image/png;base64,AAAA" onerror="${run('onerror')}">`),
  made('handler without quotes or spaces', 'ran', `<img/src="x"/onerror=${run('slashes')}>`),
  made('svg onload', 'ran', `<svg onload="${run('svg')}"></svg>`),
  made('svg script', 'ran', `<svg><script>${run('svg script')}</script></svg>`),
  made(
    'svg animation to a javascript address',
    null,
    `<svg><a><animate attributeName=href values="javascript:${run('animate')}" /><text x=20 y=20>x</text></a></svg>`,
  ),
  made('details toggle', 'ran', `<details open ontoggle="${run('toggle')}">x</details>`),
  made('hover', 'ran', `<b onmouseover="${run('hover')}">x</b>`),
  made('autofocus', 'ran', `<input autofocus onfocus="${run('focus')}">`),
  made('javascript link', 'ran', `<a href="javascript:${run('link')}">open</a>`),
  made('javascript link split by a tab', 'ran', `<a href="java&#9;script:${run('tab')}">open</a>`),
  made(
    'javascript link behind control characters',
    'ran',
    `<a href="&#1;javascript:${run('control')}">open</a>`,
  ),
  made(
    'iframe with a page in it',
    'ran',
    `<iframe srcdoc="<script>parent.${run('srcdoc')}</script>"></iframe>`,
  ),
  made('iframe to a javascript address', 'ran', `<iframe src="javascript:parent.${run('frame')}"></iframe>`),
  made('object with a javascript address', null, `<object data="javascript:${run('object')}"></object>`),
  made(
    'mathml breaking out of a style',
    'ran',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run('mathml')}&gt;"><img src=x onerror="${run('mathml outer')}">`,
  ),
  made(
    'namespace confusion through a form',
    null,
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run('form')}>`,
  ),
  made(
    'svg with a foreign style',
    null,
    `<svg></p><style><a id="</style><img src=1 onerror=${run('style')}>">`,
  ),
  made(
    'noscript with a broken attribute',
    'ran',
    `<noscript><p title="</noscript><img src=x onerror=${run('noscript')}>">`,
  ),
  made('template content', null, `<template><script>${run('template')}</script></template>`),
  made(
    'declarative shadow root',
    null,
    `<div><template shadowrootmode="open"><script>${run('shadow')}</script></template></div>`,
  ),
  made('comment that ends early', 'ran', `<!--><img src=x onerror="${run('comment')}">-->`),
  made(
    'unknown element with a style animation',
    'ran',
    `<style>@keyframes x{}</style><xss style="animation-name:x" onanimationstart="${run('animation')}"></xss>`,
  ),
  made(
    'clobbered document',
    null,
    `<form id="attributes"><input name="attributes"><img name="getElementById" src=x></form><img src=x onerror="${run('clobber')}">`,
  ),
];

const REQUESTS: readonly HostileCase[] = [
  made('remote picture', 'requested', `<img src="${at('img')}">`),
  made('protocol-relative picture', 'requested', `<img src="//${location.host}/hostile-trap/relative">`),
  made('relative picture', 'requested', `<img src="/hostile-trap/path">`),
  made('picture hidden in capitals and spaces', 'requested', `<IMG SRC="  ${at('spaces')} ">`),
  made('srcset', 'requested', `<img srcset="${at('srcset')} 1x">`),
  made('picture element', 'requested', `<picture><source srcset="${at('source')}"><img></picture>`),
  made('old dynsrc and lowsrc', null, `<img dynsrc="${at('dynsrc')}" lowsrc="${at('lowsrc')}">`),
  made(
    'table background',
    'requested',
    `<table background="${at('table')}"><tr><td background="${at('td')}">x</td></tr></table>`,
  ),
  made('body background', 'requested', `<body background="${at('body')}">`),
  made('css url', 'requested', `<div style="background:url(${at('css')})">x</div>`),
  made(
    'css url with escapes',
    'requested',
    `<div style="background:\\75\\72\\6c('${at('escape')}')">x</div>`,
  ),
  made('css url in an entity', 'requested', `<div style="background:&#117;rl(${at('entity')})">x</div>`),
  made('css image-set', 'requested', `<div style="background-image:image-set('${at('set')}' 1x)">x</div>`),
  made('list-style-image', 'requested', `<ul><li style="list-style-image:url(${at('list')})">x</ul>`),
  made('css content', 'requested', `<b style="content:url(${at('content')})">x</b>`),
  made('border image', 'requested', `<b style="border:3px solid;border-image:url(${at('border')}) 3">x</b>`),
  made('css cursor', null, `<b style="cursor:url(${at('cursor')}),auto">x</b>`),
  made(
    'css variable holding an address',
    'requested',
    `<b style="--a:url(${at('variable')});background:var(--a)">x</b>`,
  ),
  made(
    'css mask and filter',
    'requested',
    `<b style="mask-image:url(${at('mask')});filter:url(${at('filter')}#a)">x</b>`,
  ),
  made('style sheet import', 'requested', `<style>@import url(${at('import')});</style>`),
  made('style sheet background', 'requested', `<style>p{background:url(${at('sheet')})}</style><p>x</p>`),
  made(
    'remote font',
    'requested',
    `<style>@font-face{font-family:spy;src:url(${at('font')})}p{font-family:spy}</style><p>x</p>`,
  ),
  made('linked style sheet', 'requested', `<link rel="stylesheet" href="${at('link')}">`),
  made(
    'preload and prefetch',
    'requested',
    `<link rel="preload" as="image" href="${at('preload')}"><link rel="prefetch" href="${at('prefetch')}">`,
  ),
  made(
    'dns-prefetch and preconnect',
    null,
    `<link rel="dns-prefetch" href="${at('dns')}"><link rel="preconnect" href="${at('preconnect')}">`,
  ),
  made('favicon', null, `<link rel="icon" href="${at('icon')}">`),
  made('base changing what follows', 'requested', `<base href="${at('base/')}"><img src="moved">`),
  made(
    'video and poster',
    'requested',
    `<video src="${at('video')}" poster="${at('poster')}" preload="auto"></video>`,
  ),
  made(
    'audio and track',
    'requested',
    `<audio src="${at('audio')}" preload="auto"><track src="${at('track')}" default></audio>`,
  ),
  made('input picture', 'requested', `<input type="image" src="${at('input')}">`),
  made('object', 'requested', `<object data="${at('object')}" type="image/png"></object>`),
  made('embed', 'requested', `<embed src="${at('embed')}" type="image/png">`),
  made('iframe', 'requested', `<iframe src="${at('iframe')}"></iframe>`),
  made('frameset', null, `<frameset><frame src="${at('frame')}"></frameset>`),
  made('svg image', 'requested', `<svg><image href="${at('svg-image')}" width="9" height="9" /></svg>`),
  made(
    'svg use and feImage',
    null,
    `<svg><use href="${at('use')}#a" /><filter id="f"><feImage href="${at('fe')}" /></filter><rect filter="url(#f)" width="9" height="9" /></svg>`,
  ),
  made(
    'picture inside an svg picture',
    null,
    `<img src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="${at('nested')}"/></svg>'>`,
  ),
  made(
    'old layer and background sound',
    null,
    `<layer src="${at('layer')}"></layer><bgsound src="${at('bgsound')}">`,
  ),
  made('link ping', null, `<a href="#x" ping="${at('ping')}">x</a>`),
  made('script source', 'requested', `<script src="${at('script')}"></script>`),
];

const DEPARTURES: readonly HostileCase[] = [
  made('meta refresh', 'left', `<meta http-equiv="refresh" content="0;url=${at('refresh')}">`),
  made('link that is clicked', 'left', `<a href="${at('click')}">Click here to see your plan</a>`),
  made(
    'area that is clicked',
    'left',
    `<map name="m"><area href="${at('area')}" shape="default"></map><img usemap="#m">`,
  ),
  made(
    'form that sends itself',
    'left',
    `<form action="${at('form')}" id="f"><input name="a" value="b"></form><script>document.getElementById('f').submit()</script>`,
  ),
  made('base target', 'left', `<base target="_self" href="${at('')}"><a href="based">x</a>`),
];

/** Invented for this project, one for each way a mail could run, ask or leave. */
export const HOSTILE_CASES: readonly HostileCase[] = [...RUNS, ...REQUESTS, ...DEPARTURES];
