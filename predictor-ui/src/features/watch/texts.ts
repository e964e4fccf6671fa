import { counted } from '../../shared/i18n/counted.ts';

const en = {
  title: 'Watch',
  intro: 'Whether the people and the decisions are still like those that the model learned from.',
  period: 'Predictions of the last',
  days: (days: string) => counted(days, 'day', 'days'),
  now: 'Does it still fit?',
  lights: { green: 'Green', amber: 'Amber', red: 'Red', grey: 'Not known' },
  sentences: {
    green: 'It fits: who is asked about, what it predicts and what is decided are like what it learned from.',
    amber: (what: string) => `Something has moved: ${what}. Look at it before you rely on new predictions.`,
    red: (what: string) =>
      `It may no longer fit. Clearly different from the training: ${what}. Find out what has changed, and train it again.`,
    partlyGreen: (what: string) => `What is known fits. Like what it learned from: ${what}.`,
    notKnown: (what: string) => `Not known: ${what}. The reason stands below.`,
    greyYet: (reasons: string) => `Nothing can be said yet: ${reasons}.`,
    grey: (reasons: string) => `Nothing can be said: ${reasons}.`,
    few: {
      both: 'there are too few predictions and decisions',
      predictions: 'there are too few predictions',
      decisions: 'there are too few decisions',
    },
    fewInTraining: 'the training data are too few to compare anything with',
    seen: 'the error at training was measured on rows that the model may have learned from',
    noReference:
      'The model’s manifest does not say how its training data are spread, so drift is not known. Train it again.',
  },
  predictions: 'its predictions',
  decisions: 'the decisions',
  counted: (stored: string, version: string, moment: string) =>
    `${counted(stored, 'saved prediction', 'saved predictions')} · model ${version} · ${moment}`,
  sample: (some: string) => `a random sample of ${some} of them is counted`,
  leftOut: (some: string) => `counted: ${some}, those in the model’s currency`,
};

const es: typeof en = {
  title: 'Vigilancia',
  intro: 'Si las personas y las decisiones siguen pareciéndose a aquellas de las que el modelo aprendió.',
  period: 'Predicciones de los últimos',
  days: (days) => counted(days, 'día', 'días'),
  now: '¿Sigue sirviendo?',
  lights: { green: 'Verde', amber: 'Ámbar', red: 'Rojo', grey: 'No se sabe' },
  sentences: {
    green:
      'Sigue sirviendo: las personas por las que se pregunta, lo que predice y lo que se decide se parecen a aquello de lo que aprendió.',
    amber: (what) => `Algo se ha movido: ${what}. Míralo antes de fiarte de las nuevas predicciones.`,
    red: (what) =>
      `Puede que ya no sirva. Hay diferencias claras con el entrenamiento en: ${what}. Averigua qué ha cambiado y entrénalo de nuevo.`,
    partlyGreen: (what) => `Lo que se sabe encaja. Se parece a aquello de lo que aprendió: ${what}.`,
    notKnown: (what) => `No se sabe: ${what}. El motivo está más abajo.`,
    greyYet: (reasons) => `Aún no se puede decir nada: ${reasons}.`,
    grey: (reasons) => `No se puede decir nada: ${reasons}.`,
    few: {
      both: 'hay muy pocas predicciones y decisiones',
      predictions: 'hay muy pocas predicciones',
      decisions: 'hay muy pocas decisiones',
    },
    fewInTraining: 'los datos de entrenamiento son muy pocos para comparar nada con ellos',
    seen: 'el error del entrenamiento se midió en filas de las que el modelo pudo aprender',
    noReference:
      'El manifiesto del modelo no dice cómo se reparten los datos de su entrenamiento, así que no se sabe si hay deriva. Entrénalo de nuevo.',
  },
  predictions: 'sus predicciones',
  decisions: 'las decisiones',
  counted: (stored, version, moment) =>
    `${counted(stored, 'predicción guardada', 'predicciones guardadas')} · modelo ${version} · ${moment}`,
  sample: (some) => `se cuenta una muestra al azar de ${some}`,
  leftOut: (some) => `se cuentan ${some}, las que están en la moneda del modelo`,
};

export const watchTexts = { en, es };
