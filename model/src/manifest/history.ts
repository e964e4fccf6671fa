import type { Text } from '../table/feature.ts';

/** How the making of the salary model changed, the newest first. */
export const HISTORY: { date: string; text: Text }[] = [
  {
    date: '2026-11-28',
    text: {
      es: 'Aprende de todas las revisiones, y el margen depende de cada caso; la empresa ficticia contrata a cualquier edad.',
      en: 'It learns from all reviews, and the range depends on the case; the fictitious company hires at every age.',
    },
  },
  {
    date: '2026-11-27',
    text: {
      es: 'La ficha informa el error por departamento, y el modelo dice cuál de sus datos es la evaluación.',
      en: 'The card reports the error by department, and the model says which of its features is the rating.',
    },
  },
  {
    date: '2026-11-21',
    text: {
      es: 'Primera versión: aprendía de la mitad de las revisiones, con un margen igual para todas las personas.',
      en: 'First version: it learned from half of the reviews, with the same range for everybody.',
    },
  },
];
