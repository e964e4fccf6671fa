import type { Text } from './draft.schema.ts';
import type { Meaning } from './known-names.ts';

/** Labels of what the service knows; of all else the label is the column's name. */
export const LABELS: Record<Meaning, Text> = {
  job: { es: 'Puesto', en: 'Job' },
  seniority: { es: 'Nivel actual', en: 'Current seniority' },
  department: { es: 'Departamento', en: 'Department' },
  currentSalary: { es: 'Salario actual', en: 'Current salary' },
  tenureYears: { es: 'Antigüedad', en: 'Tenure' },
  lastRating: { es: 'Última evaluación', en: 'Last rating' },
  target: { es: 'Nivel que tendrá', en: 'Target seniority' },
  rating: { es: 'Evaluación de desempeño', en: 'Performance rating' },
};

/** What is to be written where a draft has null or an empty list. */
export const TO_WRITE = {
  range: {
    es: 'El menor y el mayor valor que se puede dar.',
    en: 'The least and the most that may be given.',
  },
  observed: {
    es: 'El menor y el mayor valor de los datos de entrenamiento: fuera de ellos la página avisa.',
    en: 'The least and the most that the training data held: beyond these the page warns.',
  },
  categories: {
    es: 'Todos los valores que el modelo conoce, cada uno con su nombre en los dos idiomas: {"value", "label": {"es", "en"}}.',
    en: 'All values that the model knows, each with its name in both languages: {"value", "label": {"es", "en"}}.',
  },
  unit: {
    es: 'La moneda al año en que predice, por ejemplo USD/year (ISO 4217).',
    en: 'The currency a year that it predicts in, such as USD/year (ISO 4217).',
  },
  halfWidth: {
    es: 'La mitad del ancho del margen, en la unidad del objetivo: el cuantil 0,9 de los errores absolutos en filas que el modelo no había visto.',
    en: 'Half the band’s width, in the target’s unit: the 0.9 quantile of the absolute errors on rows that the model had not seen.',
  },
  coverage: {
    es: 'La parte de esas filas dentro del margen, de 0 a 1.',
    en: 'The share of such rows within the band, 0 to 1.',
  },
  heldOut: {
    es: 'Medido en filas que el modelo no había visto, en la unidad del objetivo.',
    en: 'Measured on rows that the model had not seen, in the target’s unit.',
  },
  heldOutRows: { es: 'En cuántas filas.', en: 'On how many rows.' },
  dataRows: { es: 'De cuántas filas aprendió.', en: 'How many rows it learned from.' },
} satisfies Record<string, Text>;

export const INTENDED_USE: Text = {
  es: 'Propone el salario que cabría esperar en la próxima revisión de una persona, como punto de partida para quien decide.',
  en: 'Suggests the salary to be expected at a person’s next review, as a starting point for whoever decides.',
};

export const LIMITATIONS: Text[] = [
  {
    es: 'Se entrenó fuera de Aumento: sus cifras son las que dio quien lo subió.',
    en: 'It was trained outside Aumento: its figures are those of whoever uploaded it.',
  },
  {
    es: 'No debe usarse para decidir sin una persona, ni para contratar, despedir, sancionar o comparar el valor de las personas.',
    en: 'Must not be used to decide without a person, nor to hire, dismiss, discipline or rank people.',
  },
];
