const en = {
  heading: 'Among their peers',
  group: (count: string, job: string, seniority: string) =>
    `${count} people with the same job and seniority: ${job}, ${seniority}.`,
  ratio: 'Compa-ratio',
  ratioHint: (median: string) => `Their salary over the median of the group, ${median}`,
  below: (count: string) => `${count} earn less`,
  above: (count: string) => `${count} earn more`,
  chart: 'How the group’s salaries are spread',
  salaries: 'Salary',
  people: 'People',
  here: 'here',
  table: 'The same as a table',
  step: (from: string, to: string) => `${from} to ${to}`,
  median: 'Median',
  alone: 'Nobody else has this job and seniority: there is nothing to compare with.',
};

const es: typeof en = {
  heading: 'Entre sus pares',
  group: (count, job, seniority) => `${count} personas con el mismo puesto y nivel: ${job}, ${seniority}.`,
  ratio: 'Compa-ratio',
  ratioHint: (median) => `Su salario dividido por la mediana del grupo, ${median}`,
  below: (count) => `${count} ganan menos`,
  above: (count) => `${count} ganan más`,
  chart: 'Cómo se reparten los salarios del grupo',
  salaries: 'Salario',
  people: 'Personas',
  here: 'aquí',
  table: 'Lo mismo en una tabla',
  step: (from, to) => `de ${from} a ${to}`,
  median: 'Mediana',
  alone: 'Nadie más tiene este puesto y nivel: no hay con qué comparar.',
};

export const peersTexts = { en, es };
