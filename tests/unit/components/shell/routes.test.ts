import { describe, expect, it } from 'vitest';
import { asEntryId } from '../../../../utils/domain/index.ts';
import { parseRoute, routeHref, type Route } from '../../../../components/shell/routes.ts';

describe('addresses of the app page', () => {
  it.each<[string, Route]>([
    ['', { view: 'timeline' }],
    ['#/', { view: 'timeline' }],
    ['#/elsewhere', { view: 'timeline' }],
    ['#/entry/', { view: 'timeline' }],
    ['#/export', { view: 'export' }],
    ['#/bin', { view: 'bin' }],
    ['#/settings', { view: 'settings' }],
    ['#/entry/5f0c', { view: 'entry', id: asEntryId('5f0c') }],
    ['#/entry/%E0%A4%A', { view: 'entry', id: asEntryId('%E0%A4%A') }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('come back as they went', () => {
    const routes: Route[] = [
      { view: 'timeline' },
      { view: 'export' },
      { view: 'bin' },
      { view: 'settings' },
      { view: 'entry', id: asEntryId('a/b%#') },
    ];
    for (const route of routes) expect(parseRoute(routeHref(route))).toEqual(route);
  });
});
