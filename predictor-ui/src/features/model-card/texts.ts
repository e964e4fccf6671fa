import { counted } from '../../shared/i18n/counted.ts';

const en = {
  title: 'The model’s card',
  titleOf: (version: string) => `The card of ${version}`,
  notActive: 'This version does not predict now',
  toActive: (version: string) => `The card of ${version}, which does`,
  intro: (version: string, algorithm: string) =>
    `${version} · ${algorithm}. What it is for, what it learned from, and how wrong it is.`,
  averageError: 'How far off it is on average',
  perYear: 'a year',
  averageErrorHint: (rows: string) => `Above or below, on ${rows} reviews of people it had not seen.`,
  seenErrorHint: (rows: string) =>
    `Above or below, on ${rows} reviews that it may have learned from: on new ones it is more.`,
  unchangedError: (error: string) => `Whoever says “the same as today” is off by ${error}.`,
  use: 'What it is for',
  notFor: 'What it must not be used for, and what it cannot do',
  features: 'What it looks at',
  feature: 'Feature',
  from: 'Comes from',
  values: 'Values',
  average: 'Average',
  sources: { employee: 'The employee’s record', target: 'The seniority that is tried', request: 'Whoever asks' },
  observed: (low: string, high: string) => `${low} to ${high} in the data`,
  rises: 'more never predicts less',
  quality: 'How wrong it is',
  seenQualityHint: (rows: string) =>
    `On ${rows} reviews that it may have learned from, so that the figures are too good. It was trained elsewhere.`,
  importedQualityHint: (rows: string) =>
    `On ${rows} reviews that it has never seen. It was trained elsewhere. The baseline says the same as today.`,
  qualityHint: (rows: string) =>
    `On ${rows} reviews of people it has never seen. All were cross-validated. The baseline says the same as today; ridge regression is the simple model that it has to beat.`,
  who: 'Who predicts',
  mae: 'Average error',
  rmse: 'RMSE',
  r2: 'R²',
  coverage: 'Coverage',
  thisModel: 'This model',
  unchanged: 'The same as today',
  mean: 'The mean',
  ridge: 'Ridge regression',
  trees: 'Gradient-boosted trees',
  boostedRidge: 'Ridge, then trees on its residuals',
  blend: (ridge: string) => `Blend with ${ridge} ridge`,
  range: 'How sure its range is',
  rangeHint: (level: string, halfWidth: string, coverage: string, rows: string) =>
    `The range around the estimate is as wide as the errors are in like cases: for half of the people it is less than ± ${halfWidth}. It promises ${level} of cases; of ${rows} reviews of people it had not seen, ${coverage} lay within it.`,
  sameRangeHint: (level: string, halfWidth: string, coverage: string, rows: string) =>
    `The range is ± ${halfWidth} around the estimate, the same for everybody. It promises ${level} of cases; of ${rows} reviews of people it had not seen, ${coverage} lay within it.`,
  seenRangeHint: (level: string, halfWidth: string, coverage: string, rows: string) =>
    `The range is ± ${halfWidth} around the estimate, the same for everybody. It is meant for ${level} of cases, but was measured on ${rows} reviews that the model may have learned from, of which ${coverage} lay within it: of new ones it will be fewer.`,
  chart: 'Predicted against decided',
  seenChartHint: (points: string) =>
    `${points} reviews that it may have learned from. On the line, prediction and decision are the same.`,
  chartHint: (points: string) =>
    `${points} reviews of people it had not seen. On the line, prediction and decision are the same.`,
  decided: 'Decided',
  predicted: 'Predicted',
  chartTable: 'All these reviews as a table, in tenths',
  tenth: (from: string, to: string) => `${from} to ${to}`,
  rows: 'Reviews',
  meanDecided: 'Mean decided',
  meanPredicted: 'Mean predicted',
  groups: 'How wrong it is for whom',
  groupsHint:
    'Below the average error is the bias: what it predicts too much (+) or too little (−). Below the raise that was decided is the predicted one. Small groups are measured poorly; those of fewer than five people are left out, so that nobody can be recognised.',
  by: (feature: string) => `By ${feature}`,
  others: {
    gender: 'gender (which it does not know)',
    age: 'age (which it does not know)',
    genderAndAge: 'gender and age',
    department: 'department',
  },
  size: (rows: string) => counted(rows, 'review', 'reviews'),
  tooFew: (rows: string, people: string) =>
    `${counted(rows, 'review', 'reviews')} of ${counted(people, 'person', 'people')}: too few to tell`,
  group: 'Group',
  errorAndBias: 'Average error, bias',
  raises: 'Raise decided, predicted',
  data: 'What it learned from',
  reviews: (rows: string) => `${rows} salary reviews`,
  period: (from: string, to: string) => `from ${from} to ${to}`,
  files: 'Files, with their SHA-256',
  split: 'Rows',
  splitText: (calibration: string, test: string) =>
    `${calibration} to set the range, ${test} held out to measure; the rest to learn from`,
};

const es: typeof en = {
  title: 'La ficha del modelo',
  titleOf: (version) => `La ficha de ${version}`,
  notActive: 'Esta versión no predice ahora',
  toActive: (version) => `La ficha de ${version}, que sí predice`,
  intro: (version, algorithm) => `${version} · ${algorithm}. Para qué sirve, de qué aprendió y cuánto se equivoca.`,
  averageError: 'En promedio se equivoca en',
  perYear: 'al año',
  averageErrorHint: (rows) => `Por arriba o por abajo, en ${rows} revisiones de personas que no había visto.`,
  seenErrorHint: (rows) =>
    `Por arriba o por abajo, en ${rows} revisiones de las que pudo aprender: con las nuevas es más.`,
  unchangedError: (error) => `Quien dice «igual que hoy» se equivoca en ${error}.`,
  use: 'Para qué sirve',
  notFor: 'Para qué no debe usarse y qué no puede hacer',
  features: 'En qué se fija',
  feature: 'Dato',
  from: 'Viene de',
  values: 'Valores',
  average: 'Promedio',
  sources: { employee: 'La ficha de la persona', target: 'El nivel que se prueba', request: 'Quien pregunta' },
  observed: (low, high) => `de ${low} a ${high} en los datos`,
  rises: 'a mayor valor, nunca predice menos',
  quality: 'Cuánto se equivoca',
  seenQualityHint: (rows) =>
    `En ${rows} revisiones de las que pudo aprender, así que las cifras son demasiado buenas. Se entrenó en otra parte.`,
  importedQualityHint: (rows) =>
    `En ${rows} revisiones que nunca vio. Se entrenó en otra parte. La referencia dice lo mismo que hoy.`,
  qualityHint: (rows) =>
    `En ${rows} revisiones de personas que nunca vio. Todos pasaron por validación cruzada. La referencia dice lo mismo que hoy; la regresión ridge es el modelo simple que debe superar.`,
  who: 'Quién predice',
  mae: 'Error medio',
  rmse: 'RMSE',
  r2: 'R²',
  coverage: 'Cobertura',
  thisModel: 'Este modelo',
  unchanged: 'Lo mismo que hoy',
  mean: 'La media',
  ridge: 'Regresión ridge',
  trees: 'Árboles potenciados por gradiente',
  boostedRidge: 'Ridge y luego árboles sobre sus residuos',
  blend: (ridge) => `Mezcla con ${ridge} de ridge`,
  range: 'Qué tan seguro es su margen',
  rangeHint: (level, halfWidth, coverage, rows) =>
    `El margen alrededor de la estimación es tan ancho como los errores en casos parecidos: para la mitad de las personas es de menos de ± ${halfWidth}. Promete el ${level} de los casos; de ${rows} revisiones de personas que no había visto, cayó dentro el ${coverage}.`,
  sameRangeHint: (level, halfWidth, coverage, rows) =>
    `El margen es de ± ${halfWidth} alrededor de la estimación, igual para todas las personas. Promete el ${level} de los casos; de ${rows} revisiones de personas que no había visto, cayó dentro el ${coverage}.`,
  seenRangeHint: (level, halfWidth, coverage, rows) =>
    `El margen es de ± ${halfWidth} alrededor de la estimación, igual para todas las personas. Está pensado para el ${level} de los casos, pero se midió en ${rows} revisiones de las que el modelo pudo aprender, y cayó dentro el ${coverage}: de las nuevas serán menos.`,
  chart: 'Predicho frente a decidido',
  seenChartHint: (points) =>
    `${points} revisiones de las que pudo aprender. Sobre la línea, predicción y decisión coinciden.`,
  chartHint: (points) =>
    `${points} revisiones de personas que no había visto. Sobre la línea, predicción y decisión coinciden.`,
  decided: 'Decidido',
  predicted: 'Predicho',
  chartTable: 'Todas estas revisiones en una tabla, por décimos',
  tenth: (from, to) => `de ${from} a ${to}`,
  rows: 'Revisiones',
  meanDecided: 'Media decidida',
  meanPredicted: 'Media predicha',
  groups: 'Cuánto se equivoca y con quién',
  groupsHint:
    'Debajo del error medio está el sesgo: lo que predice de más (+) o de menos (−). Debajo del aumento decidido, el predicho. Los grupos pequeños se miden mal; los de menos de cinco personas no aparecen, para que no se reconozca a nadie.',
  by: (feature) => `Por ${feature}`,
  others: {
    gender: 'género (que no conoce)',
    age: 'edad (que no conoce)',
    genderAndAge: 'género y edad',
    department: 'departamento',
  },
  size: (rows) => counted(rows, 'revisión', 'revisiones'),
  tooFew: (rows, people) =>
    `${counted(rows, 'revisión', 'revisiones')} de ${counted(people, 'persona', 'personas')}: muy pocas para decir algo`,
  group: 'Grupo',
  errorAndBias: 'Error medio, sesgo',
  raises: 'Aumento decidido, predicho',
  data: 'De qué aprendió',
  reviews: (rows) => `${rows} revisiones salariales`,
  period: (from, to) => `del ${from} al ${to}`,
  files: 'Archivos, con su SHA-256',
  split: 'Filas',
  splitText: (calibration, test) =>
    `${calibration} para fijar el margen, ${test} apartadas para medir; el resto para aprender`,
};

export const modelCardTexts = { en, es };
