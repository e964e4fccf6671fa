const en = {
  heading: 'What moved it',
  intro: (base: string) =>
    `For the average case of the company’s past reviews the model says ${base}. From there, what is different about this person:`,
  what: 'What',
  effect: 'Effect',
  average: 'The average case',
  versus: (value: string, average: string) => `${value}; average: ${average}`,
  same: (value: string) => `${value}, like the average`,
  estimate: 'The model’s estimate',
  policy: 'HR policy',
  newSalary: 'New salary',
  exact: 'Exact Shapley values: each effect is the mean over every order in which the differences could be added.',
  unknown: 'This prediction comes from a model that cannot say what moved it.',
};

const es: typeof en = {
  heading: 'Qué la movió',
  intro: (base) =>
    `Para el caso promedio de las revisiones anteriores de la empresa, el modelo dice ${base}. A partir de ahí, lo que esta persona tiene de distinto:`,
  what: 'Qué',
  effect: 'Efecto',
  average: 'El caso promedio',
  versus: (value, average) => `${value}; promedio: ${average}`,
  same: (value) => `${value}, como el promedio`,
  estimate: 'Estimación del modelo',
  policy: 'Política de RR. HH.',
  newSalary: 'Salario nuevo',
  exact:
    'Valores de Shapley exactos: cada efecto es la media de todos los órdenes en que se pueden sumar las diferencias.',
  unknown: 'Esta predicción es de un modelo que no puede decir qué la movió.',
};

export const whyTexts = { en, es };
