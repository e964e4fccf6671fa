import type { AlgorithmId } from '../learn/model.ts';
import type { Text } from '../table/feature.ts';

export const ALGORITHM_LABELS: Record<AlgorithmId, Text> = {
  mean: { es: 'La media', en: 'The mean' },
  ridge: { es: 'Regresión ridge', en: 'Ridge regression' },
  'gradient-boosted-trees': {
    es: 'Árboles potenciados por gradiente, monótonos',
    en: 'Gradient-boosted trees, monotone',
  },
  'boosted-ridge': {
    es: 'Regresión ridge y luego árboles sobre sus residuos, monótonos',
    en: 'Ridge regression, then trees on its residuals, monotone',
  },
  blend: { es: 'Mezcla de ridge y árboles', en: 'Blend of ridge and trees' },
};

export const GENDER_LABELS: Record<string, Text> = {
  female: { es: 'Mujeres', en: 'Women' },
  male: { es: 'Hombres', en: 'Men' },
  'non-binary': { es: 'Personas no binarias', en: 'Non-binary people' },
};

export const AGE_LABELS: Record<string, Text> = {
  younger: { es: 'Menores de 40 años', en: 'Under 40' },
  older: { es: 'De 40 años o más', en: '40 or older' },
};

interface Purpose {
  intendedUse: Text;
  limitations: Text[];
}

const BAND: Text = {
  es: 'El margen cubre el 90 % de los casos de un grupo en promedio, no los de cada persona, y solo mientras los datos se parezcan a los del entrenamiento.',
  en: 'The range covers 90 % of a group’s cases on average, not those of every person, and only while the data resemble the training data.',
};
const EXTRAPOLATION: Text = {
  es: 'Fuera de los valores observados el modelo extrapola: no te fíes de él ahí.',
  en: 'Outside the observed values the model extrapolates: do not rely on it there.',
};

export const SALARY_PURPOSE: Purpose = {
  intendedUse: {
    es: 'Propone el salario que cabría esperar en la próxima revisión de una persona, como punto de partida para quien decide.',
    en: 'Suggests the salary to be expected at a person’s next review, as a starting point for whoever decides.',
  },
  limitations: [
    {
      es: 'No debe usarse para decidir sin una persona, ni para contratar, despedir, sancionar o comparar el valor de las personas.',
      en: 'Must not be used to decide without a person, nor to hire, dismiss, discipline or rank people.',
    },
    {
      es: 'No es una auditoría de igualdad salarial ni asesoría legal.',
      en: 'It is neither a pay-equity audit nor legal advice.',
    },
    {
      es: 'Aprendió de los datos generados de una empresa ficticia: no dice nada de otra empresa ni de ningún mercado real.',
      en: 'It learned from the generated data of a fictitious company: it says nothing about another company or any real market.',
    },
    {
      es: 'Repite cómo se decidió en el pasado, con sus aciertos y sus injusticias; la evaluación de desempeño es un juicio humano.',
      en: 'It repeats how past decisions were made, right or unfair; the performance rating is a human judgement.',
    },
    {
      es: 'No conoce el género ni la edad, pero otros datos pueden estar relacionados con ellos: por eso se informan el error y los aumentos por género y por edad. Los grupos pequeños se miden mal.',
      en: 'It knows neither gender nor age, but other data may be related to them: hence error and raises by gender and by age. Small groups are measured poorly.',
    },
    {
      es: 'No conoce el año, la inflación ni el presupuesto.',
      en: 'It knows neither the year, nor inflation, nor the budget.',
    },
    BAND,
    EXTRAPOLATION,
  ],
};

export const ANY_PURPOSE: Purpose = {
  intendedUse: {
    es: 'Predice la columna objetivo de la tabla con la que se entrenó, para filas de la misma procedencia.',
    en: 'Predicts the target column of the table it was trained on, for rows of the same origin.',
  },
  limitations: [
    {
      es: 'No debe usarse para decidir sobre personas sin que una persona lo revise, ni con datos de otra procedencia.',
      en: 'Must not be used to decide about people without a person’s review, nor on data of another origin.',
    },
    {
      es: 'Muestra relaciones de la tabla, no causas.',
      en: 'It shows relations in the table, not causes.',
    },
    BAND,
    EXTRAPOLATION,
  ],
};
