/** `npm run model:train -- …`: trains the salary model, or one for any other table, and writes its files. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataReport } from './cli/data-report.ts';
import { readOptions, type SalaryFiles } from './cli/options.ts';
import { reportText } from './cli/report.ts';
import { sayJson, trainWithJson } from './cli/train-with-json.ts';
import { trainingDate } from './cli/training-date.ts';
import type { Manifest } from './manifest/manifest.ts';
import { en } from './messages/en.ts';
import { es } from './messages/es.ts';
import { InputError } from './messages/input-error.ts';
import { languageOf, messagesFor } from './messages/language.ts';
import { manifestName } from './paths.ts';
import { anyTable } from './table/any-table.ts';
import { companyTable } from './table/company-table.ts';
import { findingsOf } from './table/findings/find.ts';
import { salaryTable } from './table/salary-table.ts';
import { readManifest } from './versus/other-manifest.ts';

const m = messagesFor(process.env);
const language = languageOf(process.env);

/** The manifest of the training before; null if there is none. */
function before(out: string, name: string): string | null {
  const path = join(out, manifestName(name));
  return inFolder(out, () => (existsSync(path) ? readFileSync(path, 'utf8') : null));
}

function write(out: string, files: Map<string, Uint8Array>): void {
  inFolder(out, () => {
    mkdirSync(out, { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(out, name), bytes);
  });
}

function inFolder<T>(out: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError((messages) => messages.cannotWrite(out, code));
  }
}

const ownTable = ({ employees, reviews, currency }: SalaryFiles) =>
  salaryTable(employees, reviews, undefined, currency);

/** Above it, what the model learns from holds the target. */
const TOO_GOOD = 0.9999;

function warningsOf({ metrics: { heldOut } }: Manifest, useful: boolean): string[] {
  const r2 = heldOut.r2.toLocaleString(language, { maximumFractionDigits: 6 });
  return [...(heldOut.r2 > TOO_GOOD ? [m.tooGood(r2)] : []), ...(useful ? [] : [m.uselessAnyway])];
}

function sayReport(manifest: Manifest, leftOut: number, useful: boolean): void {
  console.log(`\n${reportText(manifest, m, language)}\n`);
  if (leftOut) console.log(`${m.leftOut(leftOut, leftOut + manifest.data.rows)}\n`);
  for (const warning of warningsOf(manifest, useful)) console.log(`! ${warning}\n`);
}

/** Loaded only for a person: the image, where a program reads, has no listr2. */
const withProgress = async () => (await import('./cli/train-with-progress.ts')).trainWithProgress;

async function main(): Promise<void> {
  // npm runs scripts in the package's folder; relative paths are meant from where the user typed the command.
  const typedIn = process.env.npm_lifecycle_event?.startsWith('model:') ? process.env.INIT_CWD : undefined;
  const options = readOptions(process.argv.slice(2), typedIn ?? process.cwd());
  if (options === 'help') {
    console.log(m.usage);
    return;
  }
  const owner = options.owner === null ? {} : { owner: options.owner };
  const table =
    options.table === null
      ? options.salary === null
        ? companyTable()
        : { ...ownTable(options.salary), ...owner }
      : anyTable(options.table);
  // Before minutes of training, not after them.
  if (options.comparison) readManifest(options.comparison.manifest);
  const { SOURCE_DATE_EPOCH: epoch } = process.env;
  const naming = {
    name: options.name,
    date: trainingDate(epoch),
    // A date that was asked for stands above the one of before.
    before: epoch ? null : before(options.out, options.name),
  };
  const findings = findingsOf(table);
  if (!options.json) console.log(`${dataReport(table, findings, m, language)}\n`);
  const refused = findings.filter(({ severity }) => severity === 'refuse');
  const [wrong, ...more] = refused;
  if (wrong && !options.anyway) throw new InputError((messages) => messages.refused(wrong.say(messages), more.length));
  const caveats = refused.map(({ say }) => ({ es: say(es), en: say(en) }));
  const whole = { ...table, caveats };
  const { json, comparison: other } = options;
  const { manifest, files, useful, comparison } = json
    ? await trainWithJson(whole, naming, other)
    : await (await withProgress())(whole, naming, m, language, false, other);
  if (!json) sayReport(manifest, table.leftOut ?? 0, useful);
  if (!useful && !options.anyway) throw new InputError((messages) => messages.notUseful(manifest.data.rows));
  write(options.out, files);
  if (json) {
    sayJson({ stage: 'done', version: manifest.version, comparison });
    return;
  }
  if (comparison) console.log(`${m.compared(comparison.with, comparison.unseen, m.verdict(comparison.verdict))}\n`);
  console.log(m.version(manifest.version));
  for (const name of files.keys()) console.log(join(options.out, name));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  // In both languages for a program, which says it to people of either.
  if (process.argv.some((one) => one === 'json' || one === '--progress=json')) {
    sayJson({ error: { en: error.say(en), es: error.say(es) } });
  }
  console.error(error.say(m));
  process.exitCode = 1;
}
