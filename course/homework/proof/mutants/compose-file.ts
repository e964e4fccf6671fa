import { COMPOSE } from '../files.ts';
import type { Mutant } from '../mutant.ts';
import { retry } from '../retry.ts';

const PAGE_PORT = `- "\${BIND_ADDRESS:-127.0.0.1}:\${UI_PORT:-8080}:8080"`;

/** Activity 02, in the compose file itself. */
export const COMPOSE_FILE: Mutant[] = [
  {
    mistake: { en: 'version: at the top', es: 'version: al comienzo' },
    criterion: '02-no-version',
    layer: 'static',
    make: (work) => work.change(COMPOSE, /^services:$/m, 'version: "3.8"\nservices:'),
    seen: /version: 3\.8/,
  },
  {
    mistake: { en: 'a tab in the YAML', es: 'un tabulador en el YAML' },
    criterion: '02-valid',
    layer: 'static',
    make: (work) => work.change(COMPOSE, '    image: postgres', '\timage: postgres'),
    seen: /[Tt]ab/,
  },
  {
    mistake: {
      en: 'the env file by the wrong name of the course’s slides',
      es: 'el archivo env con el nombre equivocado de las diapositivas del curso',
    },
    criterion: '02-valid',
    layer: 'static',
    lab10: 1,
    make: (work) =>
      work.change(COMPOSE, '- .env.development.example # the', '- .env.delopment # the').write('.env.development', ''),
    seen: /not there: \.env\.delopment\. Did you mean \.env\.development\?/,
  },
  {
    mistake: { en: 'a Dockerfile that is not there', es: 'un Dockerfile que no está' },
    criterion: '02-valid',
    layer: 'static',
    make: (work) => work.change(COMPOSE, 'docker/nestapp.Dockerfile', 'docker/nestap.Dockerfile'),
    seen: /not there: docker\/nestap\.Dockerfile/,
  },
  {
    mistake: { en: 'a key that Compose does not know', es: 'una clave que Compose no conoce' },
    criterion: '02-valid',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, '    image: postgres', '    imagen: postgres'),
    seen: /imagen/,
  },
  {
    mistake: { en: 'depends_on of a service that there is not', es: 'depends_on de un servicio que no existe' },
    criterion: '02-valid',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, '      postgresdb:\n        condition', '      postgres:\n        condition'),
    seen: /postgres/,
  },
  {
    mistake: { en: 'a network that is not declared', es: 'una red que no está declarada' },
    criterion: '02-valid',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, 'networks: [nestnetwork]', 'networks: [nestnet]'),
    seen: /nestnet/,
  },
  {
    mistake: { en: 'a port that is none', es: 'un puerto que no lo es' },
    criterion: '02-valid',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, PAGE_PORT, '- "8080:http"'),
    seen: /port/i,
  },
  {
    mistake: {
      en: 'the application does not wait for the database; it tries again',
      es: 'la aplicación no espera a la base de datos; vuelve a intentar',
    },
    criterion: '02-health',
    layer: 'compose',
    lab10: 6,
    make: (work) => retry(work),
    seen: /does not wait/,
  },
  {
    mistake: {
      en: 'the database has no healthcheck; the application tries again',
      es: 'la base de datos no tiene healthcheck; la aplicación vuelve a intentar',
    },
    criterion: '02-health',
    layer: 'compose',
    make: (work) => retry(work).change(COMPOSE, /test: \["CMD-SHELL", 'pg_isready.*\n/, 'disable: true\n'),
    seen: /no healthcheck/,
  },
  {
    mistake: { en: 'the database’s port is published', es: 'el puerto de la base de datos está publicado' },
    criterion: '02-db-port',
    layer: 'compose',
    make: (work) =>
      work.change(COMPOSE, '    networks: [pgnetwork]\n', '    networks: [pgnetwork]\n    ports: ["5432:5432"]\n'),
    seen: /5432:5432/,
  },
  {
    mistake: { en: 'all on the network that nobody named', es: 'todos en la red a la que nadie dio nombre' },
    criterion: '02-named-network',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, /^ {4}networks: .*\n/gm, ''),
    seen: /default network/,
  },
  {
    mistake: { en: 'Postgres without a version', es: 'Postgres sin versión' },
    criterion: '02-pinned',
    layer: 'compose',
    images: ['postgres:latest'],
    make: (work) => work.change(COMPOSE, 'postgres:18-trixie', 'postgres'),
    seen: /no version: postgres$/,
  },
  {
    mistake: { en: 'Postgres with latest', es: 'Postgres con latest' },
    criterion: '02-pinned',
    layer: 'compose',
    images: ['postgres:latest'],
    make: (work) => work.change(COMPOSE, 'postgres:18-trixie', 'postgres:latest'),
    seen: /no version: postgres:latest$/,
  },
];

/** Activity 02, in what happens when it is started and used. */
export const COMPOSE_RUN: Mutant[] = [
  {
    mistake: {
      en: 'db/init is not mounted: no tables, no employees',
      es: 'db/init no está montado: ni tablas ni empleados',
    },
    criterion: '02-cold',
    layer: 'runtime',
    make: (work) => work.change(COMPOSE, /^ {6}- \.\/db\/init:.*\n/m, ''),
    seen: /migrate: exited/,
  },
  {
    mistake: {
      en: 'nobody migrates: the application finds no tables of its own',
      es: 'nadie migra: la aplicación no encuentra sus tablas',
    },
    criterion: '02-cold',
    layer: 'runtime',
    make: (work) => work.change(COMPOSE, 'command: [node, api/dist/database/migrate.js]', 'command: [node, --version]'),
    seen: /start 1 of 3/,
  },
  {
    mistake: {
      en: 'a volume that somebody has to make first (external)',
      es: 'un volumen que alguien tiene que crear antes (external)',
    },
    criterion: '02-cold',
    layer: 'runtime',
    make: (work) => work.change(COMPOSE, /^ {2}pgdata: # .*$/m, '  pgdata:\n    external: true'),
    seen: /pgdata is external/,
  },
  {
    mistake: { en: 'a variable that the application refuses', es: 'una variable que la aplicación rechaza' },
    criterion: '02-cold',
    layer: 'runtime',
    make: (work) => work.change(COMPOSE, '      PORT: 3000 #', '      PORT: abc #'),
    seen: /nestapp/,
  },
  {
    mistake: { en: 'the page’s port is not published', es: 'el puerto de la página no está publicado' },
    criterion: '02-works',
    layer: 'runtime',
    make: (work) => work.change(COMPOSE, `    ports:\n      ${PAGE_PORT}\n`, ''),
    seen: /at no published port/,
  },
  {
    mistake: {
      en: 'the page’s port is published as the one that nobody listens on',
      es: 'el puerto de la página se publica sobre uno en el que nadie escucha',
    },
    criterion: '02-works',
    layer: 'runtime',
    make: (work) => work.change(COMPOSE, PAGE_PORT, '- "8080:80"'),
    seen: /at no published port/,
  },
  {
    mistake: {
      en: 'the page hands /api on to a service of another name',
      es: 'la página pasa /api a un servicio con otro nombre',
    },
    criterion: '02-works',
    layer: 'runtime',
    make: (work) => work.change('docker/nginx/upstream.conf', /nestapp:3000/, 'api:3000'),
    seen: /at no published port|does not work|does not come/,
  },
  {
    mistake: {
      en: 'db/init is a folder with the tables alone: no employees',
      es: 'db/init es una carpeta solo con las tablas: no hay empleados',
    },
    criterion: '02-works',
    layer: 'runtime',
    make: (work) =>
      work
        .change(COMPOSE, '- ./db/init:/docker-entrypoint-initdb.d:ro', '- ./db/tables:/docker-entrypoint-initdb.d:ro')
        .copyWithin('db/init', 'db/tables')
        .remove('db/tables/03-data.sql'),
    seen: /employees/,
  },
];
