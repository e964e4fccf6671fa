import { counted } from '../../shared/i18n/counted.ts';

const en = {
  title: 'Trainings',
  intro: 'New versions of the model, learned from what was decided.',
  train: 'Train again',
  trainHint:
    'Everything that was decided, and what was said about predictions, goes into a new version. It is put in place of the active one only where it is better on reviews that this one has not seen.',
  decisions: (count: string) => `${counted(count, 'decision', 'decisions')} since the last data.`,
  now: 'Training now',
  waiting: 'Waits for a worker',
  waitingHint: 'It starts as soon as one is free. Where none comes, the worker does not run.',
  cancel: 'Cancel the training',
  progress: 'Progress of this step',
  steps: (now: number, all: number) => `Step ${now} of ${all}`,
  fits: (done: string, all: string) => `${done} of ${all} models without a fold`,
  stages: {
    reading: 'Reading what was decided',
    preparing: 'Preparing the data',
    ridge: 'Cross-validating ridge regression',
    'gradient-boosted-trees': 'Cross-validating gradient-boosted trees',
    'boosted-ridge': 'Cross-validating ridge with trees on what it leaves',
    fitting: 'Training the best on everything',
    exporting: 'Writing the model and checking it',
    comparing: 'Comparing it with the active version',
    registering: 'Registering the version',
  },
  figures: 'What the steps found, out of fold',
  step: 'What was tried',
  learners: {
    ridge: 'Ridge regression',
    'gradient-boosted-trees': 'Gradient-boosted trees',
    'boosted-ridge': 'Ridge, then trees',
    fitting: 'The best, or a blend',
  },
  mae: 'Mean error',
  rmse: 'RMSE',
  history: 'Trainings so far',
  none: 'Nobody has trained a model here yet.',
  states: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  promoted: 'Put in place',
  notPromoted: 'Not put in place',
  asked: (moment: string, by: string) => `${moment}, ${by}`,
  automatic: 'by itself',
  somebody: 'by somebody whose account is gone',
  version: (version: string) => `See ${version}`,
  better: (rows: string, people: string, other: string, before: string, after: string) =>
    `On ${counted(rows, 'review', 'reviews')} of ${counted(people, 'person', 'people')} that ${other} had not seen, its RMSE is ${after}; that version’s was ${before}.`,
  notBetter: (rows: string, people: string, other: string, before: string, after: string) =>
    `On ${counted(rows, 'review', 'reviews')} of ${counted(people, 'person', 'people')} that ${other} had not seen, its RMSE is ${after}; that version’s is ${before}.`,
  margin: (errors: string) => `The difference is ${errors} standard errors; it has to be more than 2 to be no chance.`,
  tooFew: (unseen: string, people: string, other: string) =>
    `${other} has not seen ${counted(unseen, 'review', 'reviews')}, of ${counted(people, 'person', 'people')}: at least 20 people are needed to tell which is better.`,
  unanswered: (count: string, other: string) =>
    `Of what it has not seen, ${other} cannot answer ${count}, as of jobs that it does not know.`,
  nothingNew: (other: string) => `There is no review that ${other} has not seen, so nothing to compare the two by.`,
  sameModel: (version: string) => `The data make ${version} again, byte for byte: there was nothing new to learn.`,
  pinned:
    'It is better, but the variable MODEL_MANIFEST says which model answers here, so nothing can be put in its place.',
  activeChanged: (other: string) => `It is better than ${other}, but meanwhile somebody activated another version.`,
  why: {
    unit: (names: string, other: string) =>
      `${other} predicts in another unit (${names}), so the two cannot be compared.`,
    features: (names: string, other: string) =>
      `${other} asks for what reviews do not say (${names}), so the two cannot be compared.`,
    fails: (names: string, other: string) => `${other} could not be run on these reviews: ${names}`,
  },
  byHand: 'You can look at it and activate it all the same.',
  setting: 'Train by itself',
  settingHint: 'A training starts by itself after so many decisions that none has learned from. Empty: only by hand.',
  after: 'Decisions',
  badAfter: 'Enter a whole number from 1 to 1,000,000, or nothing.',
  save: 'Save',
  savedOn: (count: string) => `Saved: it trains after ${counted(count, 'decision', 'decisions')}.`,
  savedOff: 'Saved: it trains only by hand.',
};

const es: typeof en = {
  title: 'Entrenamientos',
  intro: 'Versiones nuevas del modelo, aprendidas de lo que se decidió.',
  train: 'Entrenar de nuevo',
  trainHint:
    'Todo lo que se decidió, y lo que se opinó de las predicciones, pasa a una versión nueva. Esta reemplaza a la activa solo si es mejor en revisiones que aquella no ha visto.',
  decisions: (count) => `${counted(count, 'decisión', 'decisiones')} desde los últimos datos.`,
  now: 'Entrenamiento en marcha',
  waiting: 'Espera un proceso libre',
  waitingHint: 'Empieza en cuanto haya uno libre. Si no llega ninguno, el proceso de entrenamiento no está en marcha.',
  cancel: 'Cancelar el entrenamiento',
  progress: 'Avance de este paso',
  steps: (now, all) => `Paso ${now} de ${all}`,
  fits: (done, all) => `${done} de ${all} modelos sin una parte de los datos`,
  stages: {
    reading: 'Lectura de lo que se decidió',
    preparing: 'Preparación de los datos',
    ridge: 'Validación cruzada de la regresión ridge',
    'gradient-boosted-trees': 'Validación cruzada de árboles con gradient boosting',
    'boosted-ridge': 'Validación cruzada de ridge con árboles sobre lo que deja',
    fitting: 'Entrenamiento del mejor con todo',
    exporting: 'Escritura y comprobación del modelo',
    comparing: 'Comparación con la versión activa',
    registering: 'Registro de la versión',
  },
  figures: 'Lo que hallaron los pasos, por validación cruzada',
  step: 'Qué se probó',
  learners: {
    ridge: 'Regresión ridge',
    'gradient-boosted-trees': 'Árboles con gradient boosting',
    'boosted-ridge': 'Ridge y luego árboles',
    fitting: 'El mejor, o una mezcla',
  },
  mae: 'Error medio',
  rmse: 'RMSE',
  history: 'Entrenamientos hasta ahora',
  none: 'Aquí nadie ha entrenado un modelo todavía.',
  states: {
    waiting: 'En espera',
    running: 'En marcha',
    done: 'Terminado',
    failed: 'Fallido',
    cancelled: 'Cancelado',
  },
  promoted: 'Puesto en servicio',
  notPromoted: 'No puesto en servicio',
  asked: (moment, by) => `${moment}, ${by}`,
  automatic: 'por sí solo',
  somebody: 'por alguien cuya cuenta ya no existe',
  version: (version) => `Ver ${version}`,
  better: (rows, people, other, before, after) =>
    `En ${counted(rows, 'revisión', 'revisiones')} de ${counted(people, 'persona', 'personas')} que ${other} no había visto, su RMSE es ${after}; el de esa versión era ${before}.`,
  notBetter: (rows, people, other, before, after) =>
    `En ${counted(rows, 'revisión', 'revisiones')} de ${counted(people, 'persona', 'personas')} que ${other} no había visto, su RMSE es ${after}; el de esa versión es ${before}.`,
  margin: (errors) =>
    `La diferencia es de ${errors} errores estándar; hacen falta más de 2 para que no sea casualidad.`,
  tooFew: (unseen, people, other) =>
    `${other} no ha visto ${counted(unseen, 'revisión', 'revisiones')}, de ${counted(people, 'persona', 'personas')}: hacen falta al menos 20 personas para saber cuál es mejor.`,
  unanswered: (count, other) =>
    `De lo que no ha visto, ${other} no puede responder a ${count}, por ejemplo de puestos que no conoce.`,
  nothingNew: (other) => `No hay ninguna revisión que ${other} no haya visto, así que no hay con qué compararlas.`,
  sameModel: (version) => `Los datos dan otra vez ${version}, byte por byte: no había nada nuevo que aprender.`,
  pinned: 'Es mejor, pero la variable MODEL_MANIFEST dice qué modelo responde aquí, así que nada puede reemplazarlo.',
  activeChanged: (other) => `Es mejor que ${other}, pero entretanto alguien activó otra versión.`,
  why: {
    unit: (names, other) => `${other} predice en otra unidad (${names}), así que no se pueden comparar.`,
    features: (names, other) =>
      `${other} pide lo que las revisiones no dicen (${names}), así que no se pueden comparar.`,
    fails: (names, other) => `${other} no se pudo ejecutar con estas revisiones: ${names}`,
  },
  byHand: 'Puedes mirarla y activarla de todos modos.',
  setting: 'Entrenar por sí solo',
  settingHint:
    'Empieza un entrenamiento por sí solo después de tantas decisiones de las que ninguno haya aprendido. Vacío: solo a mano.',
  after: 'Decisiones',
  badAfter: 'Escribe un número entero del 1 al 1.000.000, o nada.',
  save: 'Guardar',
  savedOn: (count) => `Guardado: se entrena después de ${counted(count, 'decisión', 'decisiones')}.`,
  savedOff: 'Guardado: se entrena solo a mano.',
};

export const trainingsTexts = { en, es };
