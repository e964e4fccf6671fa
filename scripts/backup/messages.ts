import { terminalLanguage } from '../support/terminal-language.mjs';

const en = {
  backupUsage: 'Usage: npm run db:backup -- [FILE] [--docker | --embedded]',
  restoreUsage: 'Usage: npm run db:restore -- FILE [--yes] [--docker | --embedded]',
  bothWays:
    'There is a database of docker compose here, and one of npm start (.data). Say which one: --docker or --embedded.',
  noWay:
    'There is no database here yet: neither a container of docker compose nor the folder .data of npm start. Start one of them first; db:restore -- FILE --embedded makes an empty one.',
  notRunning: 'The container postgresdb does not run. Start it with: docker compose up -d --wait',
  unreachable: (why: string) => `The database does not answer (${why}). Start it, then run the command again.`,
  fileThere: (file: string) => `${file} is there already, and is not overwritten. Name another file.`,
  noFile: (file: string) => `There is no file ${file}.`,
  nothingThere: 'The database has no tables: there is nothing to back up.',
  notABackup: (file: string) => `${file} is no backup of Aumento.`,
  damaged: (file: string) =>
    `${file} is damaged: it is not what was written when the backup was made. Copy it again, or use another one. The database is as it was.`,
  newerFormat: (file: string) => `${file} was made by a newer Aumento. Restore it with that version.`,
  newerSchema: (migration: string) =>
    `This backup's schema is newer than this code (it has the migration "${migration}"). Restore it with the version that made it, or a newer one. The database is as it was.`,
  newerTarget: (migration: string) =>
    `The database's schema is newer than this code (it has the migration "${migration}"). Use the version that made it. The database is as it was.`,
  notEmpty: (users: number, predictions: number) =>
    `The database is in use (users: ${users}, predictions: ${predictions}), and the backup would replace all of it. To go on, add --yes; to keep it, run db:backup first.`,
  interrupted: 'Interrupted. The database is as it was.',
  failed: (why: string) => `The backup could not be restored (${why}). The database is as it was.`,
  saved: (file: string, rows: string) => `Saved in ${file}: ${rows}.`,
  keepSafe: 'It holds personal data and hashes of passwords: keep it as safe as the database itself.',
  restored: (file: string, when: string, rows: string) => `Restored from ${file}, made ${when}: ${rows}.`,
};

const es: typeof en = {
  backupUsage: 'Uso: npm run db:backup -- [ARCHIVO] [--docker | --embedded]',
  restoreUsage: 'Uso: npm run db:restore -- ARCHIVO [--yes] [--docker | --embedded]',
  bothWays:
    'Aquí hay una base de datos de docker compose y otra de npm start (.data). Di cuál de las dos: --docker o --embedded.',
  noWay:
    'Aquí todavía no hay una base de datos: ni un contenedor de docker compose ni la carpeta .data de npm start. Inicia antes una de las dos; db:restore -- ARCHIVO --embedded crea una vacía.',
  notRunning: 'El contenedor postgresdb no está en marcha. Inícialo con: docker compose up -d --wait',
  unreachable: (why) => `La base de datos no responde (${why}). Iníciala y ejecuta el comando de nuevo.`,
  fileThere: (file) => `${file} ya existe y no se sobrescribe. Nombra otro archivo.`,
  noFile: (file) => `No hay un archivo ${file}.`,
  nothingThere: 'La base de datos no tiene tablas: no hay nada que copiar.',
  notABackup: (file) => `${file} no es una copia de seguridad de Aumento.`,
  damaged: (file) =>
    `${file} está dañado: no es lo que se escribió al hacer la copia. Cópialo de nuevo, o usa otro. La base de datos está como estaba.`,
  newerFormat: (file) => `${file} lo hizo un Aumento más nuevo. Restáuralo con esa versión.`,
  newerSchema: (migration) =>
    `El esquema de esta copia es más nuevo que este código (tiene la migración "${migration}"). Restáurala con la versión que la hizo, o con una más nueva. La base de datos está como estaba.`,
  newerTarget: (migration) =>
    `El esquema de la base de datos es más nuevo que este código (tiene la migración "${migration}"). Usa la versión que lo hizo. La base de datos está como estaba.`,
  notEmpty: (users, predictions) =>
    `La base de datos está en uso (usuarios: ${users}, predicciones: ${predictions}), y la copia la reemplazaría por completo. Para seguir, agrega --yes; para conservarla, ejecuta antes db:backup.`,
  interrupted: 'Interrumpido. La base de datos está como estaba.',
  failed: (why) => `La copia no se pudo restaurar (${why}). La base de datos está como estaba.`,
  saved: (file, rows) => `Guardado en ${file}: ${rows}.`,
  keepSafe: 'Tiene datos personales y hashes de contraseñas: guárdalo con tanto cuidado como la propia base de datos.',
  restored: (file, when, rows) => `Restaurado desde ${file}, hecho el ${when}: ${rows}.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
