import { Blocked, criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'Page, sign-up and sign-in, employees and a prediction work through it',
  expected: 'all of them, at the address where the page is',
  hints: [
    'It comes up, but not all of the application is there.',
    'The page is a build of its own (npm run build --workspace predictor-ui), and asks for /api at its own address: whatever serves the page has to hand /api on to the API. The employees come from db/init, which the database runs when it starts empty.',
    'Either nginx (or Caddy) with the built page and proxy_pass http://nestapp:3000 for /api/; or the API itself with PAGE_DIR set to the folder of the built page. Publish that port, and mount ./db/init:/docker-entrypoint-initdb.d:ro.',
  ],
  fine: 'all of them',
  page: 'the page is at no published port',
  'sign-up': 'sign-up does not work',
  'sign-in': 'sign-in does not work',
  employees: 'the list of employees does not come',
  prediction: 'a prediction does not come',
  status: (what: string, status: string) => `${what} (HTTP ${status})`,
};

const es: typeof en = {
  title: 'La página, el registro y el ingreso, los empleados y una predicción funcionan a través de él',
  expected: 'todos, en la dirección donde está la página',
  hints: [
    'Arranca, pero no está toda la aplicación.',
    'La página se construye por su cuenta (npm run build --workspace predictor-ui), y pide /api en su propia dirección: lo que sirve la página tiene que pasar /api a la API. Los empleados vienen de db/init, que la base de datos ejecuta cuando inicia vacía.',
    'O nginx (o Caddy) con la página construida y proxy_pass http://nestapp:3000 para /api/; o la misma API con PAGE_DIR en la carpeta de la página construida. Publica ese puerto, y monta ./db/init:/docker-entrypoint-initdb.d:ro.',
  ],
  fine: 'todos',
  page: 'la página no está en ningún puerto publicado',
  'sign-up': 'el registro no funciona',
  'sign-in': 'el ingreso no funciona',
  employees: 'la lista de empleados no llega',
  prediction: 'una predicción no llega',
  status: (what, status) => `${what} (HTTP ${status})`,
};

export const works = criterion(
  { id: '02-works', kind: 'required', layer: 'runtime', points: 10, needs: ['02-cold'] },
  { en, es },
  async ({ run, submission, config }, t) => {
    const { works: seen } = await run.story(await config());
    if (!seen) throw new Blocked('02-cold');
    if (seen === 'yes') return passed(t.fine);
    const what = t[seen.missing];
    return failed(seen.status ? t.status(what, String(seen.status)) : what, submission.compose?.place('services'));
  },
);
