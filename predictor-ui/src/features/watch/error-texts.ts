import { counted } from '../../shared/i18n/counted.ts';

const en = {
  title: 'What was decided afterwards',
  none: 'No prediction of these days has been followed by a decision yet.',
  hint: (rows: string) => `${counted(rows, 'decision', 'decisions')} that followed a prediction, compared with it.`,
  apart: 'Between prediction and decision, on average',
  training: (mae: string) => `at training: ${mae}`,
  range: 'Decisions within the range',
  promised: (share: string) => `promised: ${share}`,
  bias: 'Predicted too much (+) or too little (−)',
  interval: (low: string, high: string) => `${low} – ${high}`,
  proposed: 'Decided exactly as proposed',
  proposedHint: 'of the decisions',
  fewest: (rows: string) => `There is no light below ${rows} decisions.`,
  noYardstick: 'There is no light: at training the error was measured on rows that the model may have learned from.',
  otherRating: (rows: string) =>
    `${counted(rows, 'decision', 'decisions')} with another rating than was predicted for: not compared.`,
  seen: 'Whoever decided had seen the prediction and may have followed it: the error looks smaller than it would otherwise.',
  by: { job: 'By job', department: 'By department', gender: 'By gender (which it does not know; a report only)' },
  group: 'Group',
  errorAndBias: 'Error, bias',
  coverage: 'Within range',
  atTraining: 'At training',
  notSaid: 'Not said',
  size: (rows: string) => counted(rows, 'decision', 'decisions'),
  few: 'fewer than 5 people',
  genders: { female: 'Women', male: 'Men', 'non-binary': 'Non-binary people' } as Record<string, string>,
};

const es: typeof en = {
  title: 'Qué se decidió después',
  none: 'A ninguna predicción de estos días le ha seguido aún una decisión.',
  hint: (rows) => `${counted(rows, 'decisión', 'decisiones')} después de una predicción, comparadas con ella.`,
  apart: 'Entre predicción y decisión, en promedio',
  training: (mae) => `en el entrenamiento: ${mae}`,
  range: 'Decisiones dentro del margen',
  promised: (share) => `prometido: ${share}`,
  bias: 'Predijo de más (+) o de menos (−)',
  interval: (low, high) => `${low} – ${high}`,
  proposed: 'Se decidió justo lo propuesto',
  proposedHint: 'de las decisiones',
  fewest: (rows) => `No hay luz con menos de ${rows} decisiones.`,
  noYardstick: 'No hay luz: en el entrenamiento el error se midió en filas de las que el modelo pudo aprender.',
  otherRating: (rows) =>
    `${counted(rows, 'decisión', 'decisiones')} con otra evaluación que la de la predicción: no se comparan.`,
  seen: 'Quien decidió vio la predicción y pudo seguirla: el error parece menor de lo que sería sin verla.',
  by: {
    job: 'Por puesto',
    department: 'Por departamento',
    gender: 'Por género (que no conoce; solo se informa)',
  },
  group: 'Grupo',
  errorAndBias: 'Error, sesgo',
  coverage: 'Dentro del margen',
  atTraining: 'Entrenamiento',
  notSaid: 'Sin decir',
  size: (rows) => counted(rows, 'decisión', 'decisiones'),
  few: 'menos de 5 personas',
  genders: { female: 'Mujeres', male: 'Hombres', 'non-binary': 'Personas no binarias' },
};

export const errorTexts = { en, es };
