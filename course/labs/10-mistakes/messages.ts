import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  envFile: 'env-file: the app gets its variables',
  dbHost: 'db-host: the app reaches the database, whatever address that has',
  dbName: 'db-name: the app asks for a database that exists',
  postgresPath: 'postgres-path: Postgres starts, and its data outlives its container',
  localhost: 'localhost: the app reaches the other container',
  dependsOn: 'depends-on: the app works on the first start, while the database is still being filled',
  nodeModules: 'node-modules: what lies in your node_modules does not get into the image',
  copyOrder: 'copy-order: a change of the program does not install the packages again',
  latest: 'latest: every image has a version',
  missingVolume: 'missing-volume: the data outlives its container',
  notStarted: (reason: string) => `It does not start: ${reason}`,
  appSays: (code: number, line: string) => `The app ended with ${code}: ${line}`,
  databaseSays: (command: string, line: string) => `The database answers to "${command}": ${line}`,
  neverEnds: (service: string) => `${service} does not end.`,
  installedTwice: 'After a change of app.ts alone, npm ci ran again.',
  moving: (images: string) => `These may be other images tomorrow: ${images}.`,
  noImages: 'No image is named, neither in the compose file nor behind FROM.',
};

const es: typeof en = {
  envFile: 'env-file: la app recibe sus variables',
  dbHost: 'db-host: la app llega a la base de datos, tenga la dirección que tenga',
  dbName: 'db-name: la app pide una base de datos que existe',
  postgresPath: 'postgres-path: Postgres arranca, y sus datos sobreviven a su contenedor',
  localhost: 'localhost: la app llega al otro contenedor',
  dependsOn: 'depends-on: la app funciona en el primer arranque, mientras la base de datos todavía se llena',
  nodeModules: 'node-modules: lo que hay en tu node_modules no entra en la imagen',
  copyOrder: 'copy-order: un cambio en el programa no vuelve a instalar los paquetes',
  latest: 'latest: cada imagen tiene una versión',
  missingVolume: 'missing-volume: los datos sobreviven a su contenedor',
  notStarted: (reason) => `No arranca: ${reason}`,
  appSays: (code, line) => `La app terminó con ${code}: ${line}`,
  databaseSays: (command, line) => `La base de datos responde a "${command}": ${line}`,
  neverEnds: (service) => `${service} no termina.`,
  installedTwice: 'Tras un cambio solo en app.ts, npm ci se ejecutó otra vez.',
  moving: (images) => `Estas pueden ser otras imágenes mañana: ${images}.`,
  noImages: 'No se nombra ninguna imagen, ni en el archivo de compose ni tras FROM.',
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
