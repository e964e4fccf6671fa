const en = {
  title: 'Does it work?',
  intro: (address: string) =>
    `What works of Aumento as you run it at ${address}. It is looked at again every two seconds.`,
  list: 'What was looked at',
  name: { api: 'API', database: 'Database', persistence: 'Persistence', model: 'Model' },
  state: { ok: 'works', failed: 'does not work', unknown: 'not known yet' },
  asking: 'Looking …',
  firstTheApi: 'To be seen once the API answers.',
  firstTheDatabase: 'To be seen once the database answers.',
  apiOk: 'It answers this page.',
  apiFailed: 'This page asks at /api, on its own address: that has to lead to the API.',
  switchedOff: 'Not shown outside development, unless the API is given COURSE_PAGE=on.',
  notTheApi: 'Something else than the API answers',
  databaseOk: 'The API reaches it, and its tables are up to date.',
  databaseFailed: 'The API does not reach it. Does it run, on the same network, and does DB_HOST name it?',
  databaseFailedHere: 'The API does not reach it. Does it run, and does DB_HOST name it?',
  migrationsFailed: (name: string) =>
    `It answers, but its tables are not those of this version (${name}): migrations run first.`,
  persistenceNew: (begun: string) =>
    `This database (begun on ${begun}) has not been restarted since you first looked. Stop everything (docker compose down, without -v), start it again, and come back to this address: then it is seen whether it is still the same.`,
  persistenceNewHere: (begun: string) =>
    `This database (begun on ${begun}) has not been restarted since you first looked. Stop npm start with Ctrl+C, start it again, and come back to this address: then it is seen whether it is still the same.`,
  persistenceOk: (begun: string, started: string) =>
    `The same database (begun on ${begun}) is there after a restart (${started}).`,
  persistenceLost: (lost: string, begun: string) =>
    `The database of last time (begun on ${lost}) is gone: this is another one (begun on ${begun}). That is right after down -v, or if npm start or another project was at this address before. Otherwise its data lie outside the volume.`,
  modelOk: 'It is loaded, and its file is the one of its manifest.',
  modelFailed: 'Its file cannot be read, or is no longer the one of its manifest.',
  limits:
    'Stopping and starting a container without removing it looks the same from here. What counts is what npm run homework:check sees.',
};

export type CourseTexts = typeof en;

const es: CourseTexts = {
  title: '¿Funciona?',
  intro: (address) =>
    `Lo que funciona de Aumento tal como lo ejecutas en ${address}. Se vuelve a mirar cada dos segundos.`,
  list: 'Lo que se miró',
  name: { api: 'API', database: 'Base de datos', persistence: 'Persistencia', model: 'Modelo' },
  state: { ok: 'funciona', failed: 'no funciona', unknown: 'aún no se sabe' },
  asking: 'Mirando…',
  firstTheApi: 'Se verá cuando la API responda.',
  firstTheDatabase: 'Se verá cuando la base de datos responda.',
  apiOk: 'Le responde a esta página.',
  apiFailed: 'Esta página pregunta en /api, en su propia dirección: eso tiene que llevar a la API.',
  switchedOff: 'No se muestra fuera de desarrollo, salvo que la API reciba COURSE_PAGE=on.',
  notTheApi: 'Responde algo que no es la API',
  databaseOk: 'La API llega a ella, y sus tablas están al día.',
  databaseFailed: 'La API no llega a ella. ¿Está corriendo, en la misma red, y la nombra DB_HOST?',
  databaseFailedHere: 'La API no llega a ella. ¿Está corriendo, y la nombra DB_HOST?',
  migrationsFailed: (name) =>
    `Responde, pero sus tablas no son las de esta versión (${name}): primero corren las migraciones.`,
  persistenceNew: (begun) =>
    `Esta base de datos (creada el ${begun}) no se reinició desde que miras. Detén todo (docker compose down, sin -v), inícialo otra vez y vuelve a esta dirección: entonces se ve si sigue siendo la misma.`,
  persistenceNewHere: (begun) =>
    `Esta base de datos (creada el ${begun}) no se reinició desde que miras. Detén npm start con Ctrl+C, inícialo otra vez y vuelve a esta dirección: entonces se ve si sigue siendo la misma.`,
  persistenceOk: (begun, started) =>
    `La misma base de datos (creada el ${begun}) está ahí después de un reinicio (${started}).`,
  persistenceLost: (lost, begun) =>
    `La base de datos de la última vez (creada el ${lost}) ya no está: esta es otra (creada el ${begun}). Es lo correcto después de down -v, o si en esta dirección antes estaba npm start u otro proyecto. Si no, sus datos están fuera del volumen.`,
  modelOk: 'Está cargado, y su archivo es el de su manifiesto.',
  modelFailed: 'Su archivo no se puede leer, o ya no es el de su manifiesto.',
  limits:
    'Detener e iniciar un contenedor sin quitarlo se ve igual desde aquí. Lo que cuenta es lo que ve npm run homework:check.',
};

export const courseTexts = { en, es };
