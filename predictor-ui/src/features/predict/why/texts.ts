const en = {
  heading: 'What moved it',
  from: 'Starting from',
  today: 'Today’s salary',
  average: 'The average case',
  introToday: (salary: string) =>
    `Today’s salary is ${salary}. From there, what a review without changes would give, and what this one changes:`,
  introAverage: (base: string) =>
    `For the average case of the company’s past reviews the model says ${base}. From there, what is different about this person:`,
  what: 'What',
  effect: 'Effect',
  unchanged: 'A review without changes',
  unchangedFeature: (name: string, value: string) => `${name}: ${value}`,
  levelChange: 'Change of level',
  moves: (from: string, to: string) => `from ${from} to ${to}`,
  stays: (level: string) => `still ${level}`,
  versusAverage: (value: string, average: string) => `${value}; average: ${average}`,
  versusToday: (value: string, today: string) => `${value} instead of ${today}`,
  sameAsAverage: (value: string) => `${value}, like the average`,
  sameAsToday: (value: string) => `${value}, as before`,
  estimate: 'The model’s estimate',
  policy: 'HR policy',
  newSalary: 'New salary',
  noEffect: (count: string) => `Without effect: ${count}`,
  plusMinus: (amount: string, error: string) => `${amount} ± ${error}`,
  exact: 'Exact Shapley values: each effect is the mean over every order in which the differences could be added.',
  sampled: (orders: string) =>
    `Estimated Shapley values: each effect is the mean over ${orders} orders, drawn from all in which the differences could be added. After ± stands the standard error.`,
  unknown: 'This prediction comes from a model that cannot say what moved it.',
};

const es: typeof en = {
  heading: 'Qué la movió',
  from: 'A partir de',
  today: 'El salario de hoy',
  average: 'El caso promedio',
  introToday: (salary) =>
    `El salario de hoy es ${salary}. A partir de ahí, lo que daría una revisión sin cambios y lo que cambia esta:`,
  introAverage: (base) =>
    `Para el caso promedio de las revisiones anteriores de la empresa, el modelo dice ${base}. A partir de ahí, lo que esta persona tiene de distinto:`,
  what: 'Qué',
  effect: 'Efecto',
  unchanged: 'Una revisión sin cambios',
  unchangedFeature: (name, value) => `${name}: ${value}`,
  levelChange: 'Cambio de nivel',
  moves: (from, to) => `de ${from} a ${to}`,
  stays: (level) => `sigue en ${level}`,
  versusAverage: (value, average) => `${value}; promedio: ${average}`,
  versusToday: (value, today) => `${value} en lugar de ${today}`,
  sameAsAverage: (value) => `${value}, como el promedio`,
  sameAsToday: (value) => `${value}, como antes`,
  estimate: 'Estimación del modelo',
  policy: 'Política de RR. HH.',
  newSalary: 'Salario nuevo',
  noEffect: (count) => `Sin efecto: ${count}`,
  plusMinus: (amount, error) => `${amount} ± ${error}`,
  exact:
    'Valores de Shapley exactos: cada efecto es la media de todos los órdenes en que se pueden sumar las diferencias.',
  sampled: (orders) =>
    `Valores de Shapley estimados: cada efecto es la media de ${orders} órdenes, tomados al azar de todos aquellos en que se pueden sumar las diferencias. Tras ± está el error estándar.`,
  unknown: 'Esta predicción es de un modelo que no puede decir qué la movió.',
};

export const whyTexts = { en, es };
