import { dataEs } from './data.es.ts';
import type { Messages } from './en.ts';
import { importEs } from './import.es.ts';

/** Los mismos textos que en.ts, en español. */
const columns = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');

export const es: Messages = {
  ...dataEs,
  ...importEs,
  usage: `npm run model:train
  Entrena el modelo de salarios con db/init y lo escribe en model/artifacts.

npm run model:train -- --employees ARCHIVO.csv --reviews ARCHIVO.csv --out CARPETA
  Entrena el modelo de salarios con lo que un Aumento en marcha decidió desde entonces: sus dos archivos de
  GET /api/training-data.
  --currency CÓDIGO  en qué moneda están esos salarios, ISO 4217 (USD)
  --owner NOMBRE     quién responde por él, en la ficha del modelo
  --compare-with MANIFIESTO.json --unseen ARCHIVO
                     mide también ese modelo, en las revisiones que no ha visto: sus id, uno por línea

npm run model:train -- --data ARCHIVO.csv --target COLUMNA [opciones]
  Entrena un modelo para cualquier otra tabla con encabezado.
  --features a,b,c   columnas de las que aprender (todas menos el objetivo); '"a, b",c' si un nombre lleva coma
  --kinds LISTA      tipos que no se deben inferir, entre comillas:
                     "edad=numeric,equipo=categorical,talla=ordinal:Chica<Media<Grande"
  --decimal SIGNO    "." o ",", si los números no lo muestran
  --delimiter SIGNO  ",", ";", "|" o tab, si el encabezado no lo muestra
  --encoding NOMBRE  por ejemplo windows-1252 (UTF-8 o, si no lo es, Windows-1252)
  --name NOMBRE      nombre del modelo (el del archivo)
  --out CARPETA      dónde escribir (model/artifacts)

--progress json      dice lo que hace en líneas de JSON, para el programa que lo inició
--anyway             entrena a pesar de lo que encuentre el informe de los datos, o de que nada supere a la media

SOURCE_DATE_EPOCH, en segundos desde 1970, fecha el entrenamiento; si falta, es hoy, en UTC.
AUMENTO_LANGUAGE=en habla inglés.`,

  unknownOption: (option, known) =>
    `${option} no es una opción. Las que hay son ${known.map((name) => `--${name}`).join(', ')}; mira: npm run model:train -- --help`,
  unexpectedArgument: (argument) =>
    `«${argument}» no pertenece a ninguna opción. Escribe: npm run model:train -- --data ARCHIVO.csv --target COLUMNA`,
  needsValue: (option) =>
    `--${option} no recibió ningún valor. Escríbelo a continuación o quita la opción; mira: npm run model:train -- --help`,
  takesNoValue: (option) => `--${option} no lleva valor. Escríbelo solo.`,
  needsData: (option) =>
    `--${option} se dio sin --data. Describe otra tabla: agrega --data ARCHIVO.csv, o quítala para entrenar el modelo de salarios.`,
  needsBoth:
    '--employees, --reviews y --out van juntos. Da los dos archivos con que responden GET /api/training-data/employees.csv y reviews.csv, y una carpeta para el modelo.',
  ownerOfWhat:
    'Diste --owner sin --employees y --reviews. Dice quién responde por un modelo de tus propias revisiones: da los dos, o quítalo.',
  currencyOfWhat:
    'Diste --currency sin --employees y --reviews. Dice en qué moneda están los salarios de tus propias revisiones: da los dos, o quítalo.',
  badManifest: (path, why) =>
    `${path} no es el manifiesto de un modelo (${why}). Indica el .manifest.json del modelo con el que comparar.`,
  badProgress: (given) => `--progress es «${given}»; se admite: json. Omítela para un informe legible.`,
  needsComparison:
    '--compare-with y --unseen van juntas, con --employees y --reviews. Indica el manifiesto del modelo con el que comparar y un archivo con los id de las revisiones que este no ha visto, uno por línea.',
  badCurrency: (given) =>
    `--currency es «${given}»; se admite: el código de una moneda (ISO 4217) en mayúsculas, como USD, EUR o MXN.`,
  eitherTable:
    '--employees y --reviews son los datos del modelo de salarios, --data es otra tabla. Da lo uno o lo otro.',
  noSuchSalaryFile: (path) => `No existe el archivo ${path}. Revisa las rutas que diste a --employees y --reviews.`,
  unknownEmployee: (review, path) =>
    `La revisión ${review} es de alguien que no está en ${path}. Exporta los dos archivos de nuevo.`,
  notInReview: (review, column, value) =>
    `La revisión ${review} tiene «${value}» en ${column}, y de eso no se puede aprender. Exporta los dos archivos de nuevo.`,
  tooFewReviewed: (employees, fewest) =>
    `Las revisiones son de ${employees} personas; hacen falta al menos ${fewest} para aprender, calibrar y medir. Espera a tener más revisiones.`,
  notABirth: (employee, value) =>
    `En ${employee}, el nacimiento es «${value}». Se permite un día como 1990-05-17 en born_on, o un año en birth_year: corrígelo o déjalo vacío.`,
  needsTarget: '--data se dio sin --target. Agrega --target con el nombre de la columna que se debe predecir.',
  badName: (name) =>
    `«${name}» no puede ser el nombre de un modelo. Da a --name minúsculas sin acento, cifras y guiones sueltos, como precios-de-casas.`,
  nameTaken: (name) =>
    `«${name}» es el nombre del modelo propio de Aumento. Elige otro con --name, u otra carpeta con --out.`,
  badKind: (part) =>
    `«${part}» no es un tipo. Da a --kinds, entre comillas y separados por comas, nombre=numeric, nombre=categorical o nombre=ordinal:Bajo<Medio<Alto (dos valores o más, de menor a mayor).`,
  noSuchFile: (path) => `No existe el archivo ${path}. Revisa la ruta que diste a --data.`,
  unreadableFile: (path, code) => `No se puede leer ${path} (${code}). Da un archivo CSV que puedas leer.`,
  brokenCsv: (path, line, code) =>
    `${path} no es un CSV válido: la línea ${line} no concuerda con el encabezado (${code}). Corrige esa línea.`,
  brokenQuotes: (path, line) =>
    `${path} no es un CSV válido: en la línea ${line} hay comillas dobles dentro de una celda, o sin cerrar. Escribe esa celda entre comillas dobles, con cada comilla interior duplicada ("5"" de ancho"), o quita las comillas.`,
  unnamedColumn: (place) =>
    `La columna sin nombre, la número ${place}, no sirve para aprender. Ponle un nombre en el encabezado o quítala.`,
  emptyTable: (path) => `${path} no tiene filas. Una tabla necesita un encabezado y filas debajo.`,
  repeatedColumn: (path, column) => `${path} tiene dos columnas llamadas «${column}». Da a cada una un nombre propio.`,
  noSuchColumn: (column, path, known) =>
    `No hay una columna «${column}» en ${path}. Tiene ${columns(known)}.${known.some((name) => name.includes(',')) ? ' Pon entre comillas dobles un nombre que lleva coma.' : ''}`,
  targetIsFeature: (column) =>
    `«${column}» es el objetivo y está entre las variables. Un modelo no puede ver lo que predice: quítala de --features.`,
  kindOfNoFeature: (column, features) =>
    `--kinds nombra «${column}», que no es una variable. Las variables son ${columns(features)}.`,
  noFeatures: (path) =>
    `${path} no tiene ninguna columna de la que aprender. Una tabla necesita el objetivo y al menos otra columna.`,
  repeatedFeature: (column) => `--features nombra «${column}» dos veces. Nombra cada columna una vez.`,
  reservedName: (column) =>
    `Una variable no puede llamarse «${column}»: «prediction», «scale», los nombres que empiezan con / y los que ya tiene todo objeto de JavaScript, como «constructor», están reservados. Cambia el nombre de la columna o déjala fuera con --features.`,
  tooFewRows: (rows, different, fewest) =>
    `La tabla tiene ${rows} filas${different < rows ? `, de las que ${different} son distintas` : ''}; hacen falta al menos ${fewest} distintas para aprender, calibrar y medir. Da más filas.`,
  missingTargets: (column, count, line) =>
    `Al objetivo «${column}» le faltan ${count} valores, el primero en la línea ${line}: de una fila así no se aprende nada. Complétalos o quita esas filas.`,
  targetNotNumeric: (column, value, line) =>
    `El objetivo «${column}» debe ser numérico, pero la línea ${line} contiene «${value}». Elige una columna de números con --target, o corrígela.`,
  notNumeric: (column, value, line) =>
    `«${column}» se dio como numeric, pero la línea ${line} contiene «${value}». Corrígelo, o da otro tipo con --kinds.`,
  notInOrder: (column, value, line, values) =>
    `«${column}» contiene «${value}» en la línea ${line}, que no está en su orden ${values.join('<')}. Agrégalo a --kinds, o corrígelo.`,
  tooManyCategories: (column, count, most) =>
    `«${column}» tiene ${count} textos distintos: parece un identificador. Una categoría puede tener ${most} como máximo, y cada uno debería aparecer al menos dos veces. Déjala fuera con --features.`,
  constantTarget: (column, value) =>
    `El objetivo «${column}» es ${value} en todas las filas: no hay nada que predecir. Elige otra columna con --target.`,
  narrowTarget: (column, least, most) =>
    `El objetivo «${column}» va de ${least} a ${most}: un modelo responde con siete dígitos, que dejan menos de mil pasos entre uno y otro. Resta al objetivo una constante, como ${least}.`,
  badEpoch: (given, last) =>
    `SOURCE_DATE_EPOCH es «${given}»; se admiten segundos enteros desde 1970, de 0 a ${last}. Corrígela, o quítala para usar la fecha de hoy.`,
  cannotWrite: (path, code) =>
    `No se puede escribir en ${path} (${code}). Da a --out una carpeta en la que puedas escribir.`,

  comparing: (algorithm, folds) => `Validación cruzada: ${algorithm} (${folds} partes)`,
  fitting: 'Entrenamiento del mejor con todas las filas y calibración de su banda',
  measuringOther: 'Medición del otro modelo en lo que no ha visto',
  compared: (version, unseen, verdict) =>
    `Comparado con ${version}, en ${unseen} revisiones que no ha visto: ${verdict}`,
  verdict: (code) =>
    ({
      better: 'este modelo es claramente mejor.',
      'not-better': 'este modelo no es claramente mejor.',
      'too-few': 'son de muy pocas personas para saberlo.',
      'nothing-new': 'no hay con qué comparar.',
      incomparable: 'ese modelo no se puede medir en estas revisiones.',
    })[code],
  exporting: 'Escritura de ONNX y comprobación con onnxruntime',
  crossValidated: (folds) => `Validación cruzada, ${folds} partes`,
  ridgeShare: (share) => `${share} de ridge`,
  chosen: (algorithm, rows) => `Elegido, y entrenado con las ${rows} filas: ${algorithm}`,
  version: (version) => `Versión: ${version}`,
  coverage: 'Cobertura',
  band: (halfWidth, unit, level, coverage) =>
    `Banda: ± ${halfWidth} ${unit} en la fila mediana, para cubrir el ${level}; cubrió el ${coverage} de las filas no vistas.`,
  byBand: (features) => `Por ${features}`,
  belowCurrent: (share) =>
    `Predicciones directas por debajo del salario actual: ${share} de las filas no vistas. La política las sube.`,
  leftOut: (count, rows) =>
    `Se dejaron fuera ${count} de ${rows} filas: son opiniones a las que les falta la evaluación o el nivel actual, que este modelo necesita.`,
  raiseFit: (r2, without) => `R² del aumento solo: ${r2}; sin ascensos, ${without}.`,
  lastYear: (from, mae, r2, coverage) =>
    `Entrenado con lo anterior al ${from} y medido en lo que siguió: MAE ${mae}, R² del aumento ${r2}, cobertura de la banda ${coverage}.`,
  largeRaises: 'Aumentos grandes tras la política',
  people: 'Personas',
  share: 'Parte',
  ratio: 'Razón con la mayor',
  tooFew: 'muy pocas',
  belowLine: (line, groups) => `Por debajo de ${line} (cuatro quintos), averigua por qué: ${groups}.`,
  told: (groups) => `Cuánto delatan los datos (AUC; 0,5 es adivinar): ${groups}.`,
  byGender: 'Filas no vistas por género',
  rows: 'Filas',
  bias: 'Sesgo',
  actualRaise: 'Aumento real',
  predictedRaise: 'Aumento predicho',

  artifactMissing: (path, command) => `Falta ${path}. Créalo con: ${command}`,
  artifactDiffers: (path, command) =>
    `${path} no es lo que produce su fuente. Créalo de nuevo y haz commit; el comando es: ${command}`,
  artifactsAreRight: (names) => `Hechos de nuevo, byte por byte: ${names.join(', ')}`,
};
