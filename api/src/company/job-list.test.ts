import { expect, it } from 'vitest';
import { JobList } from './job-list.ts';
import { type JobNames, sameJob } from './job-names.ts';

const job = (name: string, labelEs: string | null = null, labelEn: string | null = null): JobNames => ({
  name,
  labelEs,
  labelEn,
});
const JOBS = [
  job('Analyst', 'Analista', 'Analyst'),
  job('Consultant', 'Consultor/a', 'Consultant'),
  job('Engineer', 'Ingeniero/a', 'Engineer'),
  job('C'),
  job('C++'),
  job('Diseño'),
];

it.each([
  ['Analyst', 'Analyst'],
  ['analista', 'Analyst'],
  ['CONSULTORA', 'Consultant'],
  ['Consultor', 'Consultant'],
  ['consultor/a', 'Consultant'],
  ['Ingeniera', 'Engineer'],
  ['ingeniero ', 'Engineer'],
  ['ingeniero/a', 'Engineer'],
  ['C', 'C'],
  ['c++', 'C++'],
  ['diseno', 'Diseño'],
  ['Diseño', 'Diseño'],
  ['Baker', undefined],
  ['', undefined],
])('a file’s job %j is %j', (given, name) => {
  expect(new JobList(JOBS).find(given)).toBe(name);
});

it.each([
  [job('ANALYST'), { given: 'ANALYST', name: 'Analyst' }],
  [job('Baker', 'Ingeniera'), { given: 'Ingeniera', name: 'Engineer' }],
  [job('Baker', null, 'dise\u006e\u0303o'), { given: 'diseño', name: 'Diseño' }],
  [job('Consultor'), { given: 'Consultor', name: 'Consultant' }],
  [job('Analista/a'), { given: 'Analista/a', name: 'Analyst' }],
  [job('C#'), undefined],
  [job('Baker', 'Panadero/a', 'Baker'), undefined],
])('%j cannot be told from %j', (given, same) => {
  expect(sameJob(given, JOBS)).toEqual(same && { ...same, given: same.given.normalize(given.labelEn ? 'NFD' : 'NFC') });
});

it('has a label for each, and its name where it has none', () => {
  const list = new JobList(JOBS);
  expect(list.label('Engineer')).toEqual({ es: 'Ingeniero/a', en: 'Engineer' });
  expect(list.label('C++')).toEqual({ es: 'C++', en: 'C++' });
  expect(list.label('Gone')).toEqual({ es: 'Gone', en: 'Gone' });
});
