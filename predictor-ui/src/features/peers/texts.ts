import { counted } from '../../shared/i18n/counted.ts';

const en = {
  heading: 'Among their peers',
  group: (count: string, job: string, seniority: string) =>
    `${counted(count, 'person', 'people')} with this job and seniority: ${job}, ${seniority}.`,
  ratio: 'Compa-ratio',
  ratioHint: (median: string) => `Their salary over the median of the group, ${median}`,
  ratioAfter: 'Compa-ratio after the raise',
  ratioAfterHint: (salary: string, median: string, group: string) =>
    `${salary} over the median of the level that they would have, ${median}. ${group}`,
  nobodyThere: (job: string, seniority: string) =>
    `Nobody has this job and seniority yet (${job}, ${seniority}): there is nothing to compare the raise with.`,
  own: (salary: string) => `This person: ${salary} today`,
  others: 'The others of the group',
  below: (count: string) => counted(count, 'earns less', 'earn less'),
  above: (count: string) => counted(count, 'earns more', 'earn more'),
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
  group: (count, job, seniority) =>
    `${counted(count, 'persona', 'personas')} con este puesto y nivel: ${job}, ${seniority}.`,
  ratio: 'Compa-ratio',
  ratioHint: (median) => `Su salario dividido por la mediana del grupo, ${median}`,
  ratioAfter: 'Compa-ratio después del aumento',
  ratioAfterHint: (salary, median, group) =>
    `${salary} dividido por la mediana del nivel que tendría, ${median}. ${group}`,
  nobodyThere: (job, seniority) =>
    `Todavía nadie tiene este puesto y nivel (${job}, ${seniority}): no hay con qué comparar el aumento.`,
  own: (salary) => `Esta persona: ${salary} hoy`,
  others: 'Las demás personas del grupo',
  below: (count) => counted(count, 'gana menos', 'ganan menos'),
  above: (count) => counted(count, 'gana más', 'ganan más'),
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
