/** `npm run model:data`: generates the fictitious company's data into db/init, byte for byte reproducible. */
import { writeFileSync } from 'node:fs';
import { SEED } from './data/company.ts';
import { generateData } from './data/generate.ts';
import { DEPARTMENTS_CSV, EMPLOYEES_CSV, REVIEWS_CSV } from './paths.ts';

const { departments, employees, reviews } = generateData(SEED);
for (const [path, text] of [
  [DEPARTMENTS_CSV, departments],
  [EMPLOYEES_CSV, employees],
  [REVIEWS_CSV, reviews],
] as const) {
  writeFileSync(path, text);
  console.log(`${path}  ${text.split('\n').length - 2}`);
}
