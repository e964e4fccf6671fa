import { terminalLanguage } from '../../scripts/support/terminal-language.mjs';

const en = {
  backupUsage: 'Usage: npm run db:backup -- [FILE] [--docker | --embedded]',
  restoreUsage: 'Usage: npm run db:restore -- FILE [--yes] [--docker | --embedded]',
  bothWays:
    'There is a database of docker compose here, and one of npm start (.data). Say which one: --docker or --embedded.',
  noWay:
    'There is no database here yet: neither a container of docker compose nor the folder .data of npm start. Start one of them first; db:restore -- FILE --embedded makes an empty one.',
  notRunning: (service: string) => `The container ${service} does not run. Start it with: docker compose up -d --wait`,
  unreachable: (why: string) => `The database does not answer (${why}). Start it, then run the command again.`,
  fileThere: (file: string) => `${file} is there already, and is not overwritten. Name another file.`,
  noFile: (file: string) => `There is no file ${file}. Name one that npm run db:backup wrote.`,
  nothingThere: 'The database has no tables: there is nothing to back up.',
  unreadable: (file: string, why: string) =>
    `${file} cannot be read (${why}). Allow it, or name another file. The database is as it was.`,
  noRegularFile: (file: string) =>
    `${file} is no regular file: it is a folder, a pipe or a device. Name a file that npm run db:backup wrote. The database is as it was.`,
  notABackup: (file: string) =>
    `${file} is no backup of Aumento: it does not begin with the header that each has. Name a file that npm run db:backup wrote. The database is as it was.`,
  badHeader: (file: string, part: string, allowed: string) =>
    `The header of ${file} has a wrong "${part}"; it has to be ${allowed}. Name a file that npm run db:backup wrote and nobody edited. The database is as it was.`,
  headerParts: {
    version: 'a whole number from 1',
    createdAt: 'a moment, such as 2026-07-15T09:30:00.000Z',
    migrations: 'the names of the migrations of this code, the oldest first and none left out in between',
    tables: 'a list of tables, each with its name, its columns and how many rows it has',
    photos: 'a whole number from 0',
  },
  unknownTable: (file: string, table: string, allowed: string) =>
    `${file} has a table "${table}", which the schema does not have. Its tables are ${allowed}. Name a file that npm run db:backup wrote and nobody edited. The database is as it was.`,
  tableTwice: (file: string, table: string) =>
    `${file} has the table "${table}" twice; each may be there once. Name a file that npm run db:backup wrote and nobody edited. The database is as it was.`,
  noTable: (file: string, table: string) =>
    `${file} lacks the table "${table}"; a backup has them all. Name a file that npm run db:backup wrote and nobody edited. The database is as it was.`,
  otherColumns: (file: string, table: string, given: string, allowed: string) =>
    `${file} has other columns of the table "${table}" than the schema: ${given}. They have to be ${allowed}, each once. Name a file that npm run db:backup wrote and nobody edited. The database is as it was.`,
  oneRow: (file: string, table: string, given: number) =>
    `${file} has ${given} rows of the table "${table}"; it has to have exactly 1. Name a file that npm run db:backup wrote and nobody edited. The database is as it was.`,
  damaged: (file: string, why: string) =>
    `${file} is damaged: ${why}. Copy it again from where it was made, or use another backup. The database is as it was.`,
  cutOff: 'it ends too early, or in between is not what gzip wrote',
  otherContent: 'the last line does not fit what stands before it',
  goesOn: 'something stands behind its last line',
  otherCount: (table: string, stated: number, found?: number) =>
    `the header says that the table "${table}" has ${stated} rows, and there are ${found ?? 'more'}`,
  longLine: (line: number, allowed: number) => `line ${line} is longer than the ${allowed} bytes that a line may have`,
  bomb: (ratio: number) => `it unpacks to more than ${ratio} times its size, which no backup does`,
  longRow: (table: string, allowed: number) =>
    `A row of the table "${table}" is longer than the ${allowed} bytes that a backup can hold. Shorten it, then run the command again; no file was written.`,
  newerFormat: (file: string) => `${file} was made by a newer Aumento. Restore it with that version.`,
  newerSchema: (migration: string) =>
    `This backup's schema is newer than this code (it has the migration "${migration}"). Restore it with the version that made it, or a newer one. The database is as it was.`,
  newerTarget: (migration: string) =>
    `The database's schema is newer than this code (it has the migration "${migration}"). Use the version that made it. The database is as it was.`,
  notEmpty: (users: number, predictions: number) =>
    `The database is in use (users: ${users}, predictions: ${predictions}), and the backup would replace all of it. To go on, add --yes; to keep it, run db:backup first.`,
  photos: 'photos',
  noPhoto: 'where its photos should be is something that is none',
  photosNotRead: (why: string) =>
    `The photos could not be read (${why}). Correct that, then run the command again; no file was written.`,
  photosNotWritten: (why: string) =>
    `The photos could not be written (${why}). Correct that, then run the command again. The database is as it was.`,
  photosLost: (count: number) =>
    `Photos that are not in it, since they are no longer where they were kept: ${count}. Their people are shown by their initials.`,
  interrupted: 'Interrupted. The database is as it was.',
  failed: (why: string) => `The backup could not be restored (${why}). The database is as it was.`,
  saved: (file: string, rows: string) => `Saved in ${file}: ${rows}.`,
  keepSafe: 'It holds personal data and hashes of passwords: keep it as safe as the database itself.',
  restored: (file: string, when: string, rows: string) =>
    `Restored from ${file}, made ${when}: ${rows}. Whoever was signed in signs in again.`,
};

const es: typeof en = {
  backupUsage: 'Uso: npm run db:backup -- [ARCHIVO] [--docker | --embedded]',
  restoreUsage: 'Uso: npm run db:restore -- ARCHIVO [--yes] [--docker | --embedded]',
  bothWays:
    'Aquí hay una base de datos de docker compose y otra de npm start (.data). Di cuál de las dos: --docker o --embedded.',
  noWay:
    'Aquí todavía no hay una base de datos: ni un contenedor de docker compose ni la carpeta .data de npm start. Inicia antes una de las dos; db:restore -- ARCHIVO --embedded crea una vacía.',
  notRunning: (service) => `El contenedor ${service} no está en marcha. Inícialo con: docker compose up -d --wait`,
  unreachable: (why) => `La base de datos no responde (${why}). Iníciala y ejecuta el comando de nuevo.`,
  fileThere: (file) => `${file} ya existe y no se sobrescribe. Nombra otro archivo.`,
  noFile: (file) => `No hay un archivo ${file}. Nombra uno que haya escrito npm run db:backup.`,
  nothingThere: 'La base de datos no tiene tablas: no hay nada que copiar.',
  unreadable: (file, why) =>
    `${file} no se puede leer (${why}). Da permiso, o nombra otro archivo. La base de datos está como estaba.`,
  noRegularFile: (file) =>
    `${file} no es un archivo común: es una carpeta, una tubería o un dispositivo. Nombra un archivo que haya escrito npm run db:backup. La base de datos está como estaba.`,
  notABackup: (file) =>
    `${file} no es una copia de seguridad de Aumento: no empieza con el encabezado que todas tienen. Nombra un archivo que haya escrito npm run db:backup. La base de datos está como estaba.`,
  badHeader: (file, part, allowed) =>
    `El encabezado de ${file} tiene mal "${part}"; debe ser ${allowed}. Nombra un archivo que haya escrito npm run db:backup y que nadie haya editado. La base de datos está como estaba.`,
  headerParts: {
    version: 'un número entero desde 1',
    createdAt: 'un momento, como 2026-07-15T09:30:00.000Z',
    migrations: 'los nombres de las migraciones de este código, la más antigua primero y sin saltar ninguna',
    tables: 'una lista de tablas, cada una con su nombre, sus columnas y cuántas filas tiene',
    photos: 'un número entero desde 0',
  },
  unknownTable: (file, table, allowed) =>
    `${file} tiene una tabla "${table}", que el esquema no tiene. Sus tablas son ${allowed}. Nombra un archivo que haya escrito npm run db:backup y que nadie haya editado. La base de datos está como estaba.`,
  tableTwice: (file, table) =>
    `${file} tiene dos veces la tabla "${table}"; cada una puede estar una sola vez. Nombra un archivo que haya escrito npm run db:backup y que nadie haya editado. La base de datos está como estaba.`,
  noTable: (file, table) =>
    `A ${file} le falta la tabla "${table}"; una copia las tiene todas. Nombra un archivo que haya escrito npm run db:backup y que nadie haya editado. La base de datos está como estaba.`,
  otherColumns: (file, table, given, allowed) =>
    `${file} tiene otras columnas de la tabla "${table}" que el esquema: ${given}. Deben ser ${allowed}, una vez cada una. Nombra un archivo que haya escrito npm run db:backup y que nadie haya editado. La base de datos está como estaba.`,
  oneRow: (file, table, given) =>
    `${file} tiene ${given} filas de la tabla "${table}"; debe tener exactamente 1. Nombra un archivo que haya escrito npm run db:backup y que nadie haya editado. La base de datos está como estaba.`,
  damaged: (file, why) =>
    `${file} está dañado: ${why}. Cópialo de nuevo desde donde se hizo, o usa otra copia. La base de datos está como estaba.`,
  cutOff: 'termina antes de tiempo, o por el medio no es lo que escribió gzip',
  otherContent: 'la última línea no corresponde a lo que hay antes',
  goesOn: 'hay algo después de su última línea',
  otherCount: (table, stated, found) =>
    `el encabezado dice que la tabla "${table}" tiene ${stated} filas, y hay ${found ?? 'más'}`,
  longLine: (line, allowed) => `la línea ${line} pasa de los ${allowed} bytes que puede tener una línea`,
  bomb: (ratio) => `al descomprimirse pasa de ${ratio} veces su tamaño, lo que ninguna copia hace`,
  longRow: (table, allowed) =>
    `Una fila de la tabla "${table}" pasa de los ${allowed} bytes que caben en una copia. Acórtala y ejecuta el comando de nuevo; no se escribió ningún archivo.`,
  newerFormat: (file) => `${file} lo hizo un Aumento más nuevo. Restáuralo con esa versión.`,
  newerSchema: (migration) =>
    `El esquema de esta copia es más nuevo que este código (tiene la migración "${migration}"). Restáurala con la versión que la hizo, o con una más nueva. La base de datos está como estaba.`,
  newerTarget: (migration) =>
    `El esquema de la base de datos es más nuevo que este código (tiene la migración "${migration}"). Usa la versión que lo hizo. La base de datos está como estaba.`,
  notEmpty: (users, predictions) =>
    `La base de datos está en uso (usuarios: ${users}, predicciones: ${predictions}), y la copia la reemplazaría por completo. Para seguir, agrega --yes; para conservarla, ejecuta antes db:backup.`,
  photos: 'fotos',
  noPhoto: 'donde deberían estar sus fotos hay algo que no lo es',
  photosNotRead: (why) =>
    `No se pudieron leer las fotos (${why}). Corrígelo y ejecuta el comando de nuevo; no se escribió ningún archivo.`,
  photosNotWritten: (why) =>
    `No se pudieron escribir las fotos (${why}). Corrígelo y ejecuta el comando de nuevo. La base de datos está como estaba.`,
  photosLost: (count) =>
    `Fotos que no están en él, porque ya no están donde se guardaban: ${count}. En lugar de ellas se ven las iniciales.`,
  interrupted: 'Interrumpido. La base de datos está como estaba.',
  failed: (why) => `La copia no se pudo restaurar (${why}). La base de datos está como estaba.`,
  saved: (file, rows) => `Guardado en ${file}: ${rows}.`,
  keepSafe: 'Tiene datos personales y hashes de contraseñas: guárdalo con tanto cuidado como la propia base de datos.',
  restored: (file, when, rows) =>
    `Restaurado desde ${file}, hecho el ${when}: ${rows}. Quien había iniciado sesión la inicia de nuevo.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
