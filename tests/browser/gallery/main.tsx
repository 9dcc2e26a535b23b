// The app page over an invented year, for screenshots and benchmarks: `?entries=N` many entries, `?empty` none, `?slow` slow exports.
import { render } from 'preact';
import { App } from '../../../components/app/App.tsx';
import '../../../components/app/app.css';
import { ServicesProvider } from '../../../components/services.tsx';
import { asEntryId, DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import { inventedMany } from '../record/invented-year.ts';
import { servicesInMemory } from '../record/services-in-memory.ts';

const asked = new URLSearchParams(location.search);
const count = Number(asked.get('entries') ?? 0);
const services = servicesInMemory({
  ...(count > 0 && inventedMany(count)),
  ...(asked.has('empty') && { entries: [] }),
  ...(asked.has('slow') && { importing: { pace: 400 } }),
  exportPace: asked.has('slow') ? 100 : 10,
});
if (asked.has('binned'))
  void services.remove([asEntryId('entry-5'), asEntryId('entry-19'), asEntryId('entry-32')]);

const page = document.querySelector('#app');
if (!page) throw new Error('No place to draw');
performance.mark('draw');
render(
  <ServicesProvider value={services}>
    <App matterId={DEFAULT_MATTER_ID} />
  </ServicesProvider>,
  page,
);
