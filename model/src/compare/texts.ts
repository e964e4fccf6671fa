import type { Language } from '../messages/language.ts';

export interface CompareTexts {
  usage: string;
  writesNothing: (option: string) => string;
  noScikitLearn: string;
  failed: (command: string) => string;
  model: string;
  rows: (rows: number, folds: number) => string;
  chosen: string;
  ridgeShare: (share: string) => string;
  notUseful: string;
  band: string;
  coverage: string;
  worst: string;
  width: string;
  intervalScore: string;
  constant: string;
  scaled: string;
  byGroup: string;
  verdict: (share: string, better: boolean, name: string) => string;
}

const en: CompareTexts = {
  usage: `npm run model:compare
  Compares the salary model with scikit-learn's, on the same folds of db/init's reviews. Writes nothing.

npm run model:compare -- --data FILE.csv --target COLUMN [options]
  The same for any other table with a header row. --features, --kinds and the options of reading are those of
  npm run model:train.

It needs scikit-learn 1.1 or later for python3 (pip install scikit-learn), or Docker, where it builds an image with it.
AUMENTO_LANGUAGE=es speaks Spanish.`,
  writesNothing: (option) =>
    `--${option} belongs to npm run model:train; model:compare compares --data or the salary table, and writes nothing. Remove it.`,
  noScikitLearn:
    'Neither a Python with scikit-learn 1.1 or later nor a Docker that can build one was found. Install it with "pip install scikit-learn" (Debian: apt-get install python3-sklearn), or start Docker, and run this again.',
  failed: (command) =>
    `scikit-learn stopped before it had compared everything; what ${command} says above is the reason. Nothing was written.`,
  model: 'Out of fold',
  rows: (rows, folds) => `${rows} rows, ${folds} folds`,
  chosen: 'chosen',
  ridgeShare: (share) => `, ${share} of it ridge`,
  notUseful: 'Nothing is clearly better than the mean here: npm run model:train says so.',
  band: 'Band of 90 %',
  coverage: 'Coverage',
  worst: 'Worst group',
  width: 'Width',
  intervalScore: 'Interval score',
  constant: 'one width',
  scaled: 'locally weighted',
  byGroup: 'in use: and by group',
  verdict: (share, better, name) =>
    `RMSE ${share} ${better ? 'below' : 'above'} the best of scikit-learn's here (${name}).`,
};

const es: CompareTexts = {
  usage: `npm run model:compare
  Compara el modelo de salarios con los de scikit-learn, en las mismas partes de las revisiones de db/init. No escribe
  nada.

npm run model:compare -- --data ARCHIVO.csv --target COLUMNA [opciones]
  Lo mismo para cualquier otra tabla con encabezado. --features, --kinds y las opciones de lectura son las de
  npm run model:train.

Necesita scikit-learn 1.1 o posterior para python3 (pip install scikit-learn), o Docker, donde construye una imagen con
él. AUMENTO_LANGUAGE=en habla inglés.`,
  writesNothing: (option) =>
    `--${option} es de npm run model:train; model:compare compara --data o la tabla de salarios y no escribe nada. Quítala.`,
  noScikitLearn:
    'No se encontró un Python con scikit-learn 1.1 o posterior, ni un Docker que pueda construirlo. Instálalo con «pip install scikit-learn» (Debian: apt-get install python3-sklearn), o inicia Docker, y vuelve a ejecutar el comando.',
  failed: (command) =>
    `scikit-learn terminó sin haber comparado todo; la causa es lo que ${command} dice arriba. No se escribió nada.`,
  model: 'Filas no vistas',
  rows: (rows, folds) => `${rows} filas, ${folds} partes`,
  chosen: 'elegido',
  ridgeShare: (share) => `, con ${share} de ridge`,
  notUseful: 'Aquí nada es claramente mejor que la media: npm run model:train lo dice.',
  band: 'Banda del 90 %',
  coverage: 'Cobertura',
  worst: 'Peor grupo',
  width: 'Ancho',
  intervalScore: 'Puntaje de intervalo',
  constant: 'un solo ancho',
  scaled: 'con peso local',
  byGroup: 'en uso: y por grupo',
  verdict: (share, better, name) =>
    `RMSE ${share} por ${better ? 'debajo' : 'encima'} del mejor de scikit-learn en esta tabla (${name}).`,
};

export const COMPARE_TEXTS: Record<Language, CompareTexts> = { en, es };
