import type { importEn } from './import.en.ts';

/** Los mismos textos que import.en.ts, en español. */
const list = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
const HELP = 'mira: npm run model:import -- --help';

export const importEs: typeof importEn = {
  importUsage: `npm run model:import -- ARCHIVO.onnx --data ARCHIVO.csv --target COLUMNA --unit USD/year [opciones]
  Escribe el manifiesto de un archivo ONNX entrenado en otra parte (skl2onnx de scikit-learn y otros), junto a una copia
  de él y algunas de sus predicciones, para que Aumento pueda servirlo. Las características, categorías y rangos salen de la tabla.

  --data ARCHIVO.csv     las filas con las que se entrenó, con encabezado
  --target COLUMNA       lo que predice
  --unit USD/year        en qué: una moneda al año, ISO 4217
  --test ARCHIVO.csv     filas que no ha visto: en ellas se miden sus errores y su margen
  --unseen               tampoco ha visto ninguna fila de --data
                         (sin una de las dos, las cifras se marcan como de filas de las que pudo aprender)
  --features a,b,c       las columnas de una tabla [N,k] en su orden, si el grafo recibe una; '"a, b",c' con coma
  --employee a=CAMPO,…   columnas que Aumento lee de la persona, y qué campo es cada una:
                         job, seniority, department, currentSalary, tenureYears, lastRating
  --target-level COLUMNA la columna que es el nivel después de la revisión
  --rating COLUMNA       la columna que es la evaluación de la revisión, de 1 a 5
  --kinds LISTA          como en model:train; "talla=ordinal:Chica<Mediana<Grande", o códigos: "region=categorical"
  --output NOMBRE        con cuál de las salidas del grafo predice (la primera de números)
  --algorithm NOMBRE     cómo lo llama la ficha (Modelo ONNX)
  --name NOMBRE          nombre del modelo (del nombre del archivo)
  --out CARPETA          carpeta en la que se escribe (una nueva con ese nombre)
  --decimal, --delimiter, --encoding   como en model:train

SOURCE_DATE_EPOCH, en segundos desde 1970, le da la fecha; si no, es la de hoy, en UTC.
AUMENTO_LANGUAGE=en habla inglés.`,
  importUnknownOption: (option, known) =>
    `${option} no es una opción. Se conocen ${known.map((name) => `--${name}`).join(', ')}; ${HELP}`,
  importNeedsValue: (option) => `--${option} no tiene valor. Escribe uno después, o quítala; ${HELP}`,
  importTwice: (option) => `--${option} está dos veces. Dala una vez.`,
  importNeedsFile: `¿Qué modelo? Escribe: npm run model:import -- ARCHIVO.onnx --data ARCHIVO.csv --target COLUMNA --unit USD/year`,
  importOneFile: (second) => `«${second}» es un segundo archivo. Se importa un modelo a la vez.`,
  importNeeds: (option) =>
    `Falta --${option}: npm run model:import -- ARCHIVO.onnx --data ARCHIVO.csv --target COLUMNA --unit USD/year; ${HELP}`,
  importNoFile: (path) => `No existe el archivo ${path}. Revisa la ruta.`,
  importBadUnit: (given) =>
    `--unit es «${given}»; se admite: el código de una moneda (ISO 4217) en mayúsculas y /year, por ejemplo USD/year o MXN/year. La predicción de otra cosa no puede ser un salario.`,
  importBothUnseen: 'Se dieron --test y --unseen. Los errores se miden en --test cuando se da: quita --unseen.',
  importBadField: (part, fields) =>
    `«${part}» en --employee no es columna=campo. Los campos son ${fields.join(', ')}, cada uno una vez como máximo; por ejemplo salario_actual=currentSalary`,
  importSourceTwice: (column) =>
    `«${column}» recibe dos significados con --employee, --target-level y --rating. Dale uno.`,
  importNotOnnx: (path, why) => `${path} no se puede cargar como modelo ONNX: ${why}`,
  importBadInput: (name, given) =>
    `La entrada «${name}» del modelo es ${given}; se admite: string, float32, float64 o int64 de [N,1], [N] o [N,k] con k columnas, N libre. Conviértelo con una entrada así.`,
  importNoOutput: (given) =>
    `El modelo no tiene una salida de números (float32 o float64, [N,1] o [N]); tiene ${given}. Convierte una regresión de un solo objetivo.`,
  importUnknownOutput: (name, known) => `El modelo no tiene una salida de números «${name}». Tiene ${list(known)}.`,
  importNoColumn: (input, path, known) =>
    `El modelo recibe «${input}», y ${path} no tiene esa columna; tiene ${list(known)}. Cambia el nombre de la columna.`,
  importNeedsOrder: (input, columns) =>
    `El modelo recibe ${columns} columnas juntas («${input}»), y el archivo no dice en qué orden. Dalo: --features a,b,c …`,
  importWrongCount: (given, wanted) =>
    `--features nombra ${given} columnas, y el modelo recibe ${wanted}. Nombra cada una una vez, en el orden del entrenamiento.`,
  importNoOrder:
    '--features es para un modelo que recibe varias columnas en una entrada. Este nombra sus entradas: quítala.',
  importUnknownFeature: (option, column, known) =>
    `${option} nombra «${column}», que el modelo no recibe. Recibe ${list(known)}.`,
  importTextNumber: (column) =>
    `«${column}» es texto para el modelo, así que no puede ser numérica. Quítala de --kinds.`,
  importNotCodes: (column, value) =>
    `«${column}» es un número para el modelo, y tiene la categoría «${value}». Solo los números enteros pueden ser categorías suyas.`,
  importConstant: (column, value) =>
    `«${column}» es «${value}» en todas las filas de --data, así que no hay rango ni categorías entre las que elegir. Da más filas, las del entrenamiento.`,
  importNeedsText: (column, field) =>
    `«${column}» viene del campo ${field} de la persona, que es un texto, y el modelo recibe ahí un número. Entrénalo con el texto, o pide la columna en el formulario.`,
  importNeedsNumber: (column, field) =>
    `«${column}» viene del campo ${field} de la persona, que es un número, y el modelo recibe ahí un texto. Entrénalo con el número, o pide la columna en el formulario.`,
  importNoSeniority: (column, wanted) =>
    `«${column}» no tiene ninguno de los niveles de Aumento, ${wanted.join(', ')}. Entrena con estas palabras.`,
  importBadRating: (column) =>
    `«${column}» no puede ser la evaluación de una revisión: se admiten números enteros de 1 a 5. Quita --rating, o nombra otra columna.`,
  importWhole: (column, why) =>
    `«${column}» tiene ${why === 'missing' ? 'valores que faltan' : 'fracciones'}, y el modelo recibe ahí números enteros (int64). Conviértelo con una entrada float.`,
  importUnknownCategory: (column, value, line) =>
    `La línea ${line} de --test tiene «${value}» como «${column}», que ninguna fila de --data tiene. Da en --data todas las filas del entrenamiento, o quita esa.`,
  importCannotPredict: (line, why) => `El modelo no puede predecir la línea ${line} de la tabla: ${why}`,
  importNotFinite: (line, given) =>
    `El modelo predice ${given} para la línea ${line} de la tabla, que no es un número. Revisa su entrenamiento.`,
  importTooFew: (rows, fewest) =>
    `--test tiene ${rows} filas; hacen falta al menos ${fewest} para medir y calibrar un margen.`,
  importMeasured: (rows, seen) =>
    seen
      ? `Medido en ${rows} filas de las que pudo aprender: demasiado bueno, y el margen demasiado estrecho. Da --test ARCHIVO.csv.`
      : `Medido en ${rows} filas que no ha visto.`,
  importBand: (halfWidth, unit, coverage) =>
    `Margen: ± ${halfWidth} ${unit}, de los errores en esas filas; el ${coverage} de ellas quedó dentro de márgenes calibrados sin ellas.`,
  importAsked: (names) =>
    `Se pide en el formulario: ${names.length > 0 ? list(names) : 'nada'}. Lo demás viene de la persona.`,
};
