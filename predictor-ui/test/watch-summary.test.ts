import { describe, expect, it } from 'vitest';
import { summaryText } from '../src/features/watch/summary-text.ts';
import type { Watch, WatchLight } from '../src/generated/types.gen.ts';

type Of = { light: WatchLight; unknown: string | null };
const lit = (light: WatchLight) => ({ light, unknown: null });
const green = lit('green');
const few = { light: 'grey', unknown: 'too-few' } as const;
const fewThen = { light: 'grey', unknown: 'too-few-in-training' } as const;
const noReference = { light: 'grey', unknown: 'no-reference' } as const;
const seen = { light: 'grey', unknown: 'seen' } as const;

/** Of a model that looks at the job and the tenure. */
function said(light: WatchLight, [job, tenure, prediction, error]: [Of, Of, Of, Of]): [string, string] {
  const feature = (en: string, es: string, of: Of) => ({ label: { en, es }, ...of });
  const features = [feature('Job', 'Puesto', job), feature('Tenure', 'Antigüedad', tenure)];
  const watch = { light, features, prediction, error } as Watch;
  return [summaryText(watch, 'en', 'en-US').join(' '), summaryText(watch, 'es', 'es-MX').join(' ')];
}

describe('what the watch’s light says', () => {
  it.each([
    [
      ['green', [green, green, green, green]],
      'It fits: who is asked about, what it predicts and what is decided are like what it learned from.',
      'Sigue sirviendo: las personas por las que se pregunta, lo que predice y lo que se decide se parecen a aquello de lo que aprendió.',
    ],
    [
      ['green', [green, green, green, few]],
      'What is known fits. Like what it learned from: job, tenure, and its predictions. Not known: the decisions. The reason stands below.',
      'Lo que se sabe encaja. Se parece a aquello de lo que aprendió: puesto, antigüedad y sus predicciones. No se sabe: las decisiones. El motivo está más abajo.',
    ],
    [
      ['green', [fewThen, green, green, seen]],
      'What is known fits. Like what it learned from: tenure and its predictions. Not known: job and the decisions. The reason stands below.',
      'Lo que se sabe encaja. Se parece a aquello de lo que aprendió: antigüedad y sus predicciones. No se sabe: puesto y las decisiones. El motivo está más abajo.',
    ],
    [
      ['red', [lit('red'), green, lit('amber'), few]],
      'It may no longer fit. Clearly different from the training: job. Find out what has changed, and train it again. Not known: the decisions. The reason stands below.',
      'Puede que ya no sirva. Hay diferencias claras con el entrenamiento en: puesto. Averigua qué ha cambiado y entrénalo de nuevo. No se sabe: las decisiones. El motivo está más abajo.',
    ],
    [
      ['grey', [few, few, few, few]],
      'Nothing can be said yet: there are too few predictions and decisions.',
      'Aún no se puede decir nada: hay muy pocas predicciones y decisiones.',
    ],
    [
      ['grey', [fewThen, fewThen, fewThen, seen]],
      'Nothing can be said: the training data are too few to compare anything with and the error at training was measured on rows that the model may have learned from.',
      'No se puede decir nada: los datos de entrenamiento son muy pocos para comparar nada con ellos y el error del entrenamiento se midió en filas de las que el modelo pudo aprender.',
    ],
    [
      ['grey', [few, few, few, seen]],
      'Nothing can be said yet: there are too few predictions and the error at training was measured on rows that the model may have learned from.',
      'Aún no se puede decir nada: hay muy pocas predicciones y el error del entrenamiento se midió en filas de las que el modelo pudo aprender.',
    ],
    [
      ['grey', [fewThen, fewThen, fewThen, few]],
      'Nothing can be said yet: there are too few decisions and the training data are too few to compare anything with.',
      'Aún no se puede decir nada: hay muy pocas decisiones y los datos de entrenamiento son muy pocos para comparar nada con ellos.',
    ],
    [
      ['green', [noReference, noReference, noReference, green]],
      'What is known fits. Like what it learned from: the decisions. The model’s manifest does not say how its training data are spread, so drift is not known. Train it again.',
      'Lo que se sabe encaja. Se parece a aquello de lo que aprendió: las decisiones. El manifiesto del modelo no dice cómo se reparten los datos de su entrenamiento, así que no se sabe si hay deriva. Entrénalo de nuevo.',
    ],
    [
      ['grey', [noReference, noReference, noReference, few]],
      'The model’s manifest does not say how its training data are spread, so drift is not known. Train it again. Not known: the decisions. The reason stands below.',
      'El manifiesto del modelo no dice cómo se reparten los datos de su entrenamiento, así que no se sabe si hay deriva. Entrénalo de nuevo. No se sabe: las decisiones. El motivo está más abajo.',
    ],
  ] as const)('%j', ([light, parts], en, es) => {
    expect(said(light, [...parts])).toEqual([en, es]);
  });
});
