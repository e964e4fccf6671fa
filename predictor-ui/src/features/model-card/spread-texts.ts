const en = {
  raise: 'How much of the raise it explains',
  raiseHint:
    'Most of a new salary is today’s, so its R² is near 1 whatever a model does. What it knows of the raise alone says more; and most of that is who is promoted, which it is told.',
  explained: 'What is explained',
  level: 'The new salary',
  theRaise: 'The raise',
  withoutPromotions: 'The raise, without promotions',
  rows: 'Reviews',
  temporal: 'A year later',
  temporalHint: (training: string, from: string, rows: string) =>
    `The same training on the ${training} reviews before ${from}, measured on the ${rows} of the twelve months after: what a model is worth that is a year old. Most people are in both.`,
  when: 'Measured on',
  lastYear: 'The last twelve months',
  allYears: 'People it has not seen, all years',
  raiseR2: 'R² of the raise',
  errors: 'How the errors are spread',
  errorsHint: (bias: string) =>
    `Predicted less decided: to the right it said too much, to the left too little; the outermost bars hold all that is farther off. On average ${bias}.`,
  errorsTable: 'As a table',
  share: 'Share of the reviews',
  atMost: 'Error at most',
  error: 'Error',
};

const es: typeof en = {
  raise: 'Cuánto del aumento explica',
  raiseHint:
    'Casi todo el salario nuevo es el de hoy, así que su R² queda cerca de 1 haga lo que haga un modelo. Dice más lo que sabe solo del aumento; y de eso, la mayor parte es quién asciende, que se le dice.',
  explained: 'Qué se explica',
  level: 'El salario nuevo',
  theRaise: 'El aumento',
  withoutPromotions: 'El aumento, sin ascensos',
  rows: 'Revisiones',
  temporal: 'Un año después',
  temporalHint: (training, from, rows) =>
    `El mismo entrenamiento con las ${training} revisiones anteriores al ${from}, medido en las ${rows} de los doce meses siguientes: cuánto vale un modelo con un año de antigüedad. La mayoría de las personas está en ambas partes.`,
  when: 'Medido en',
  lastYear: 'Los últimos doce meses',
  allYears: 'Personas que no vio, todos los años',
  raiseR2: 'R² del aumento',
  errors: 'Cómo se reparten los errores',
  errorsHint: (bias) =>
    `Lo predicho menos lo decidido: a la derecha dijo de más; a la izquierda, de menos; las barras de los extremos reúnen todo lo que está más lejos. En promedio, ${bias}.`,
  errorsTable: 'En una tabla',
  share: 'Parte de las revisiones',
  atMost: 'Error hasta',
  error: 'Error',
};

export const spreadTexts = { en, es };
