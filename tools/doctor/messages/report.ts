import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  nodeVersion: 'Node',
  dockerEngine: 'Docker',
  composeVersion: 'Docker Compose',
  ports: 'Ports',
  diskSpace: 'Disk',
  memory: 'Memory',
  clock: 'Clock',
  lineEndings: 'Line endings',
  initRights: 'Rights of db/init',
  envFileName: 'Names of .env files',
  envFile: '.env.development',
  postgresMajor: 'PostgreSQL of the data',
  volumePassword: 'Password of the volume',
  allWell: 'Nothing stands in the way.',
  found: (errors: number, warnings: number) =>
    `${errors} to mend (✖), ${warnings} to look at (⚠). Then run the command again.`,
};

const es: typeof en = {
  nodeVersion: 'Node',
  dockerEngine: 'Docker',
  composeVersion: 'Docker Compose',
  ports: 'Puertos',
  diskSpace: 'Disco',
  memory: 'Memoria',
  clock: 'Reloj',
  lineEndings: 'Fines de línea',
  initRights: 'Permisos de db/init',
  envFileName: 'Nombres de archivos .env',
  envFile: '.env.development',
  postgresMajor: 'PostgreSQL de los datos',
  volumePassword: 'Contraseña del volumen',
  allWell: 'Nada se interpone.',
  found: (errors, warnings) =>
    `${errors} por arreglar (✖), ${warnings} por mirar (⚠). Luego ejecuta el comando de nuevo.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
