import { counted } from '../../shared/i18n/counted.ts';

const en = {
  title: 'Who gets the large raises',
  hint: (top: string, line: string) =>
    `Large is the top ${top} of raises, in percent of the salary. For each group: the share of its reviews with a large raise and, below it, the ratio of that to the group with the largest share. Under ${line} (four fifths) there is adverse impact: somebody has to find out why.`,
  people: (count: string) => counted(count, 'person', 'people'),
  decided: 'As decided',
  predicted: 'As predicted',
  afterPolicy: 'After policy',
  reference: 'largest',
  few: 'too few',
  intervals: (level: string, fewest: string) =>
    `In brackets: where the ratio lies with ${level} confidence, had other people like them been there. Groups of fewer than ${fewest} people are too few to tell.`,
  policy: (raise: string) =>
    `The figures after policy are with a minimum raise of ${raise}: the same amount for all, so it is a larger share of a small salary.`,
  below: (group: string, ratio: string) => `${group}: ${ratio} after policy, below four fifths.`,
  maybe: 'The interval reaches above it: it may be chance.',
  noneBelow: 'After policy, no group that can be told lies below four fifths.',
  noneTold: 'Nothing can be compared: of too few people gender or date of birth is known.',
  tells: 'What its features give away',
  tellsHint:
    'Gender and age are no features, but others may tell them. A second model tried to read them from the features, for people it had not seen. 0.5 is guessing, 1 is certainty.',
  group: 'Group',
  auc: 'AUC',
};

const es: typeof en = {
  title: 'Quién recibe los aumentos grandes',
  hint: (top, line) =>
    `Grande es el ${top} más alto de los aumentos, en porcentaje del salario. De cada grupo: qué parte de sus revisiones tuvo un aumento grande y, debajo, la razón entre esa parte y la del grupo que tiene más. Por debajo de ${line} (cuatro quintos) hay impacto adverso: alguien tiene que averiguar por qué.`,
  people: (count) => counted(count, 'persona', 'personas'),
  decided: 'Decidido',
  predicted: 'Predicho',
  afterPolicy: 'Tras la política',
  reference: 'la mayor',
  few: 'muy pocas',
  intervals: (level, fewest) =>
    `Entre paréntesis: dónde está la razón con una confianza del ${level}, si hubieran sido otras personas parecidas. Con menos de ${fewest} personas no se puede decir nada de un grupo.`,
  policy: (raise) =>
    `Las cifras tras la política son con un aumento mínimo de ${raise}: la misma cantidad para todas las personas, así que pesa más en un salario bajo.`,
  below: (group, ratio) => `${group}: ${ratio} tras la política, por debajo de cuatro quintos.`,
  maybe: 'El intervalo llega más arriba: puede ser azar.',
  noneBelow: 'Tras la política, ningún grupo del que se pueda hablar queda por debajo de cuatro quintos.',
  noneTold: 'No se puede comparar nada: se sabe el género o la fecha de nacimiento de muy pocas personas.',
  tells: 'Qué delatan sus datos',
  tellsHint:
    'El modelo no recibe el género ni la edad, pero otros datos pueden delatarlos. Un segundo modelo intentó leerlos en esos datos, con personas que no había visto. 0,5 es adivinar; 1, la certeza.',
  group: 'Grupo',
  auc: 'AUC',
};

export const fairnessTexts = { en, es };
