// The app page over an invented year, to be measured: `?entries=N` for many entries.
import { render } from 'preact';
import { App } from '../../../components/app/App.tsx';
import '../../../components/app/app.css';
import { ServicesProvider } from '../../../components/services.tsx';
import { DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import { inventedMany } from '../record/invented-year.ts';
import { servicesInMemory } from '../record/services-in-memory.ts';

const asked = new URLSearchParams(location.search);
const count = Number(asked.get('entries') ?? 0);
const services = servicesInMemory(count > 0 ? inventedMany(count) : {});

const page = document.querySelector('#app');
if (!page) throw new Error('No place to draw');
performance.mark('draw');
render(
  <ServicesProvider value={services}>
    <App matterId={DEFAULT_MATTER_ID} />
  </ServicesProvider>,
  page,
);
