import { terminalLanguage } from '../../api/src/startup/language.ts';

const en = {
  prepare: 'Preparing',
  database: 'Database',
  databaseEmbedded: (port: string) => `PostgreSQL 18 on port ${port}, kept in .data/`,
  databaseExternal: (host: string) => `the one at ${host}`,
  dataLoaded: 'the fictitious company loaded',
  dataNone: 'new and empty',
  dataKept: 'with its data',
  wrongOption: (given: string) =>
    `npm start does not know "${given}". It knows one option: npm start -- --empty, for a new database without the fictitious company.`,
  api: 'API',
  page: 'Page',
  built: 'built',
  upToDate: 'up to date',
  hotReload: 'with hot reload',
  live: 'A change in api/src starts the API anew, one in predictor-ui/src is in the browser at once; a new migration runs at the next start. Ctrl+C stops everything; the data stays.',
  migrations: 'Migrations',
  databaseFailed: (why: string, log: string) =>
    `the embedded PostgreSQL does not start (${why.trim()}). Read the end of ${log}.`,
  noRight: (dir: string) => `this user may not write to ${dir}. Start as its owner, or give it to this user.`,
  noSetpriv:
    'PostgreSQL cannot run as root, and the program setpriv (package util-linux), which runs it as another user, is not there. Install it, or run npm start as an ordinary user.',
  rootWithoutRights:
    'PostgreSQL cannot run as root, and this root may not become another user, as in a container with --cap-drop ALL. Start the container as an ordinary user (docker run --user node …) or with its usual rights, or name another PostgreSQL in DB_HOST.',
};

const es: typeof en = {
  prepare: 'Preparando',
  database: 'Base de datos',
  databaseEmbedded: (port) => `PostgreSQL 18 en el puerto ${port}, guardada en .data/`,
  databaseExternal: (host) => `la de ${host}`,
  dataLoaded: 'con la empresa ficticia recién cargada',
  dataNone: 'nueva y vacía',
  dataKept: 'con sus datos',
  wrongOption: (given) =>
    `npm start no conoce "${given}". Conoce una sola opción: npm start -- --empty, para una base de datos nueva sin la empresa ficticia.`,
  api: 'API',
  page: 'Página',
  built: 'construida',
  upToDate: 'al día',
  hotReload: 'con recarga en caliente',
  live: 'Un cambio en api/src inicia de nuevo la API, uno en predictor-ui/src se ve al instante en el navegador; una migración nueva se ejecuta en el próximo inicio. Ctrl+C detiene todo; los datos quedan.',
  migrations: 'Migraciones',
  databaseFailed: (why, log) => `el PostgreSQL incorporado no inicia (${why.trim()}). Lee el final de ${log}.`,
  noRight: (dir) => `este usuario no puede escribir en ${dir}. Inicia como su dueño, o dáselo a este usuario.`,
  noSetpriv:
    'PostgreSQL no puede correr como root, y no está el programa setpriv (paquete util-linux), que lo corre como otro usuario. Instálalo, o ejecuta npm start como un usuario común.',
  rootWithoutRights:
    'PostgreSQL no puede correr como root, y este root no puede convertirse en otro usuario, como en un contenedor con --cap-drop ALL. Inicia el contenedor como un usuario común (docker run --user node …) o con sus permisos de siempre, o indica otro PostgreSQL en DB_HOST.',
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
