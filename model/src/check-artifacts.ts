/** Part of `npm run check`: regenerates the data and the salary model and compares them with the committed bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { trainWithProgress } from './cli/train-with-progress.ts';
import { trainingDate } from './cli/training-date.ts';
import { SEED } from './data/company.ts';
import { generateData } from './data/generate.ts';
import { InputError } from './messages/input-error.ts';
import { languageOf, messagesFor } from './messages/language.ts';
import { ARTIFACTS, DEPARTMENTS_CSV, EMPLOYEES_CSV, manifestName, REVIEWS_CSV } from './paths.ts';
import { companyTable } from './table/company-table.ts';

const m = messagesFor(process.env);
// A test passes another folder, with stale artifacts.
const artifacts = process.argv[2] === undefined ? ARTIFACTS : resolve(process.argv[2]);

function compare(path: string, expected: Uint8Array, command: string): void {
  if (!existsSync(path)) throw new InputError((messages) => messages.artifactMissing(path, command));
  if (!readFileSync(path).equals(expected)) throw new InputError((messages) => messages.artifactDiffers(path, command));
}

async function main(): Promise<void> {
  const { departments, employees, reviews } = generateData(SEED);
  compare(DEPARTMENTS_CSV, Buffer.from(departments), 'npm run model:data');
  compare(EMPLOYEES_CSV, Buffer.from(employees), 'npm run model:data');
  compare(REVIEWS_CSV, Buffer.from(reviews), 'npm run model:data');
  const manifest = join(artifacts, manifestName('salary'));
  if (!existsSync(manifest))
    throw new InputError((messages) => messages.artifactMissing(manifest, 'npm run model:train'));
  const before = readFileSync(manifest, 'utf8');
  const naming = { name: 'salary', date: trainingDate(undefined), before };
  const { files } = await trainWithProgress(companyTable(), naming, m, languageOf(process.env));
  for (const [name, bytes] of files) compare(join(artifacts, name), bytes, 'npm run model:train');
  const data = [DEPARTMENTS_CSV, EMPLOYEES_CSV, REVIEWS_CSV].map((path) => basename(path));
  console.log(m.artifactsAreRight([...data, ...files.keys()]));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.say(m));
  process.exitCode = 1;
}
