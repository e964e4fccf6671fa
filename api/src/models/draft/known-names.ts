import type { EmployeeField } from '../employee-fields.ts';

/** What a column is to this service, by its name. */
export type Meaning = EmployeeField | 'target' | 'rating';

/** In English and Spanish, without accents and signs, as columns of training data are called. */
const NAMES: Record<Meaning, string> = {
  job: 'job jobtitle jobname role occupation puesto cargo rol ocupacion',
  seniority: 'seniority level senioritylevel currentseniority oldseniority nivel nivelactual niveldeantes',
  department: 'department dept departmentname departamento',
  currentSalary:
    'currentsalary salary oldsalary basesalary annualsalary salaryusd salario salarioactual salarioanual sueldo sueldoactual',
  tenureYears:
    'tenureyears tenure yearsofservice yearsatcompany serviceyears seniorityyears antiguedad antiguedadanios antiguedadanos aniosantiguedad anosantiguedad aniosenlaempresa',
  lastRating: 'lastrating previousrating ultimaevaluacion evaluacionanterior',
  target: 'targetseniority newseniority targetlevel newlevel nivelobjetivo nivelnuevo nuevonivel nivelquetendra',
  rating: 'performancerating rating performance evaluacion evaluaciondesempeno desempeno calificacion',
};

const MEANINGS = new Map(
  Object.entries(NAMES).flatMap(([meaning, names]) => names.split(' ').map((name) => [name, meaning as Meaning])),
);

/** `current_salary`, `currentSalary` and `Salario actual` are the same to a person. */
export function meaningOf(name: string): Meaning | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return MEANINGS.get(plain.replace(/[^a-z0-9]+/g, ''));
}
