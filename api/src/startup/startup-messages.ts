import type { Language } from './language.ts';

export interface StartupMessages {
  cannotStart: string;
  variable(name: string, given: string, allowed: string): string;
  notGiven: string;
  exampleSecret(name: string): string;
  noSecret(name: string, file?: string): string;
  weakSecret(name: string, file?: string): string;
  passingSecret: string;
  secretNotMade(name: string, file: string, why: string): string;
  secretFile(name: string, file: string): string;
  samePort(port: number): string;
  halfCloudinary(missing: string): string;
  noPlaceForPhotos: string;
  portTaken(port: number, variable: string): string;
  portForbidden(port: number, variable: string): string;
  databaseUnreachable(where: string, why: string): string;
  databaseStarting(where: string): string;
  databaseStillStarting(where: string): string;
  wrongPassword(user: string, where: string): string;
  noDatabase(name: string, where: string): string;
  noEmployees(where: string): string;
  modelMissing(file: string): string;
  modelInvalid(file: string, why: string): string;
  badReviewRating(name: string): string;
  /** Of a graph that lacks an input or an output. */
  inGraph(name: string): string;
  averageRow: string;
  severalRows: string;
  cannotPredict(tried: string, why: string): string;
  wrongUnit(unit: string | null): string;
  badHost(host: string): string;
  databaseTooOld(where: string, version: string): string;
  modelChanged(file: string, expected: string, actual: string): string;
  migrated(count: number): string;
  leftEmpty: string;
  notEmptied: string;
  listening(url: string): string;
  working: string;
  notMigrated(pending: string): string;
  noQueue(why: string): string;
}

/** Startup errors; each ends with what to do. */
export const startupMessages: Record<Language, StartupMessages> = {
  en: {
    cannotStart: 'Aumento cannot start',
    variable: (name, given, allowed) => `${name} is ${given}; allowed: ${allowed}. Correct it in the environment.`,
    notGiven: 'not given',
    exampleSecret: (name) =>
      `${name} is an example secret, and NODE_ENV is not "development". Set ${name} to a secret of your own, such as the output of: openssl rand -hex 32`,
    noSecret: (name, file) =>
      file
        ? `${name}_FILE names the file ${file}, which holds no secret (16 characters or more, in one line). Remove it: in development the next start makes a new one, and everybody signs in again.`
        : `${name} is ***; allowed: 16 characters or more, in one line. Correct it, or leave it out: in development one is made.`,
    weakSecret: (name, file) =>
      `${name} is ***${file ? `, from the file ${file}` : ''}; allowed, where NODE_ENV is not "development": 32 bytes or more in one line, 8 different characters at least, and no piece again and again. This makes one: openssl rand -hex 32`,
    passingSecret:
      'Neither JWT_SECRET nor JWT_SECRET_FILE is given: this process signs with a secret of its own, and all sessions end with it.',
    secretNotMade: (name, file, why) =>
      `${name}_FILE names the file ${file}, where no secret can be kept (${why}). Name one in a folder that can be written to, or set ${name}.`,
    secretFile: (name, file) =>
      `${name}_FILE names the file ${file}, which cannot be read. Mount the secret there, or set ${name}.`,
    samePort: (port) => `PORT and METRICS_PORT are both ${port}; metrics need a port of their own. Change one of them.`,
    halfCloudinary: (missing) =>
      `photos cannot be kept in Cloudinary without ${missing}. Give all three of CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET, or none: then photos are kept in UPLOADS_DIRECTORY.`,
    noPlaceForPhotos:
      'there is nowhere to keep photos. Name a folder in UPLOADS_DIRECTORY, or an account in CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET.',
    portTaken: (port, variable) =>
      `port ${port} is taken by another program. Stop it, or choose another port with the variable ${variable}.`,
    portForbidden: (port, variable) =>
      `port ${port} may not be opened by this user. Choose one above 1023 with the variable ${variable}.`,
    databaseUnreachable: (where, why) =>
      `no database answers at ${where} (${why}). Start it, or correct DB_HOST and DB_PORT.`,
    databaseStarting: (where) => `The database at ${where} is still starting; waiting for it, 60 s at most …`,
    databaseStillStarting: (where) =>
      `the database at ${where} was still starting after 60 s. Look at its log, then start again.`,
    wrongPassword: (user, where) =>
      `the database at ${where} refuses the user "${user}" with this password. Correct DB_USERNAME and DB_PASSWORD (a volume keeps the password that it was made with).`,
    noDatabase: (name, where) =>
      `the server at ${where} has no database "${name}". Correct DB_NAME, or create it: POSTGRES_DB names the one that the Postgres image creates.`,
    noEmployees: (where) =>
      `the database at ${where} has no table "employees". Let db/init run on it while it is empty: npm start does, and so does the Postgres image with db/init mounted at /docker-entrypoint-initdb.d.`,
    modelMissing: (file) => `the model file ${file} is not there. Train it with: npm run model:train`,
    modelInvalid: (file, why) => `the model ${file} cannot be used (${why}). Train it again with: npm run model:train`,
    badReviewRating: (name) =>
      `its reviewRating is "${name}"; allowed: a numeric feature with source "request", whole numbers within 1 and 5`,
    inGraph: (name) => `"${name}" is not in its graph`,
    averageRow: 'the average row',
    severalRows: 'several rows at once',
    cannotPredict: (tried, why) => `it cannot predict with ${tried}: ${why}`,
    wrongUnit: (unit) =>
      `its target ${unit === null ? 'has no unit' : `is in ${unit}`}; the salary policy needs a currency a year as target.unit, such as "USD/year" (ISO 4217). A model of something else cannot be the active one`,
    badHost: (host) =>
      `HOST is "${host}", which is no address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0 (everybody).`,
    databaseTooOld: (where, version) =>
      `the server at ${where} is PostgreSQL ${version}; 15 or newer is needed. Use a newer server, or leave DB_HOST out: npm start brings its own.`,
    modelChanged: (file, expected, actual) =>
      `the model file ${file} is not the one that its manifest describes (SHA-256 ${actual}, expected ${expected}). Take both files from the same training: npm run model:train`,
    migrated: (count) => `Database migrated; new migrations: ${count}.`,
    leftEmpty: 'The database is new and empty, without the fictitious company.',
    notEmptied:
      'AUMENTO_DATA=none is for new databases, and this one is not new: its fictitious company stays. To remove it, sign in as an admin and open Settings. For a new database, deleting all data: docker compose down -v, or delete the folder .data if you use npm start.',
    working: 'The worker waits for trainings',
    notMigrated: (pending) => `The worker waits for migrate: ${pending} is pending.`,
    noQueue: (why) =>
      `the queue of trainings cannot be used (${why}). It is made by migrate, which docker compose up and npm start run first: run the one of this version.`,
    listening: (url) => `Aumento listens on ${url}`,
  },
  es: {
    cannotStart: 'Aumento no puede iniciar',
    variable: (name, given, allowed) => `${name} es ${given}; se admite: ${allowed}. Corrígela en el entorno.`,
    notGiven: 'no dada',
    exampleSecret: (name) =>
      `${name} es un secreto de ejemplo y NODE_ENV no es "development". Pon en ${name} un secreto propio, por ejemplo la salida de: openssl rand -hex 32`,
    noSecret: (name, file) =>
      file
        ? `${name}_FILE nombra el archivo ${file}, que no contiene un secreto (16 caracteres o más, en una línea). Bórralo: en desarrollo el próximo inicio crea uno nuevo, y todos inician sesión otra vez.`
        : `${name} es ***; se admite: 16 caracteres o más, en una línea. Corrígela, o no la pongas: en desarrollo se crea un secreto.`,
    weakSecret: (name, file) =>
      `${name} es ***${file ? `, del archivo ${file}` : ''}; se admite, donde NODE_ENV no es "development": 32 bytes o más en una línea, al menos 8 caracteres distintos, y ningún trozo repetido una y otra vez. Esto crea uno: openssl rand -hex 32`,
    passingSecret:
      'No se da JWT_SECRET ni JWT_SECRET_FILE: este proceso firma con un secreto propio, y todas las sesiones terminan con él.',
    secretNotMade: (name, file, why) =>
      `${name}_FILE nombra el archivo ${file}, donde no se puede guardar un secreto (${why}). Nombra uno en una carpeta en la que se pueda escribir, o define ${name}.`,
    secretFile: (name, file) =>
      `${name}_FILE nombra el archivo ${file}, que no se puede leer. Monta allí el secreto, o define ${name}.`,
    samePort: (port) =>
      `PORT y METRICS_PORT son los dos ${port}; las métricas necesitan un puerto propio. Cambia uno de los dos.`,
    halfCloudinary: (missing) =>
      `las fotos no se pueden guardar en Cloudinary sin ${missing}. Da las tres, CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY y CLOUDINARY_API_SECRET, o ninguna: entonces las fotos se guardan en UPLOADS_DIRECTORY.`,
    noPlaceForPhotos:
      'no hay dónde guardar fotos. Nombra una carpeta en UPLOADS_DIRECTORY, o una cuenta en CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY y CLOUDINARY_API_SECRET.',
    portTaken: (port, variable) =>
      `el puerto ${port} lo ocupa otro programa. Detenlo, o elige otro puerto con la variable ${variable}.`,
    portForbidden: (port, variable) =>
      `este usuario no puede abrir el puerto ${port}. Elige uno mayor que 1023 con la variable ${variable}.`,
    databaseUnreachable: (where, why) =>
      `ninguna base de datos responde en ${where} (${why}). Iníciala, o corrige DB_HOST y DB_PORT.`,
    databaseStarting: (where) => `La base de datos en ${where} todavía está iniciando; se espera hasta 60 s …`,
    databaseStillStarting: (where) =>
      `la base de datos en ${where} seguía iniciando después de 60 s. Mira su registro y vuelve a iniciar.`,
    wrongPassword: (user, where) =>
      `la base de datos en ${where} rechaza al usuario "${user}" con esta contraseña. Corrige DB_USERNAME y DB_PASSWORD (un volumen conserva la contraseña con la que se creó).`,
    noDatabase: (name, where) =>
      `el servidor en ${where} no tiene la base de datos "${name}". Corrige DB_NAME, o créala: POSTGRES_DB nombra la que crea la imagen de Postgres.`,
    noEmployees: (where) =>
      `la base de datos en ${where} no tiene la tabla "employees". Deja que db/init corra en ella mientras está vacía: lo hace npm start, y también la imagen de Postgres con db/init montado en /docker-entrypoint-initdb.d.`,
    modelMissing: (file) => `el archivo del modelo ${file} no está. Entrénalo con: npm run model:train`,
    modelInvalid: (file, why) =>
      `el modelo ${file} no se puede usar (${why}). Entrénalo de nuevo con: npm run model:train`,
    badReviewRating: (name) =>
      `su reviewRating es "${name}"; se admite: una característica numérica con source "request", de números enteros entre 1 y 5`,
    inGraph: (name) => `«${name}» no está en su grafo`,
    averageRow: 'la fila promedio',
    severalRows: 'varias filas a la vez',
    cannotPredict: (tried, why) => `no puede predecir con ${tried}: ${why}`,
    wrongUnit: (unit) =>
      `su objetivo ${unit === null ? 'no tiene unidad' : `está en ${unit}`}; la política salarial necesita una moneda al año en target.unit, como «USD/year» (ISO 4217). Un modelo de otra cosa no puede ser el activo`,
    badHost: (host) =>
      `HOST es "${host}", que no es una dirección de esta máquina. Usa 127.0.0.1 (solo esta máquina) o 0.0.0.0 (todas).`,
    databaseTooOld: (where, version) =>
      `el servidor en ${where} es PostgreSQL ${version}; se necesita el 15 o uno más nuevo. Usa un servidor más nuevo, o no definas DB_HOST: npm start trae el suyo.`,
    modelChanged: (file, expected, actual) =>
      `el archivo del modelo ${file} no es el que describe su manifiesto (SHA-256 ${actual}, se esperaba ${expected}). Toma los dos archivos del mismo entrenamiento: npm run model:train`,
    migrated: (count) => `Base de datos migrada; migraciones nuevas: ${count}.`,
    leftEmpty: 'La base de datos es nueva y está vacía, sin la empresa ficticia.',
    notEmptied:
      'AUMENTO_DATA=none es para bases de datos nuevas, y esta no lo es: su empresa ficticia sigue ahí. Para quitarla, inicia sesión como administrador y abre Configuración. Para tener una base nueva, borrando todos los datos: docker compose down -v, o borra la carpeta .data si usas npm start.',
    working: 'El proceso de entrenamiento espera encargos',
    notMigrated: (pending) => `El proceso de entrenamiento espera a migrate: falta ${pending}.`,
    noQueue: (why) =>
      `la cola de entrenamientos no se puede usar (${why}). La crea migrate, que docker compose up y npm start ejecutan antes: ejecuta el de esta versión.`,
    listening: (url) => `Aumento escucha en ${url}`,
  },
};
