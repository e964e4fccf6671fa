/** `npm run model:compare -- …`: ours beside scikit-learn's on the same folds of the same table. */
import { runOpponent } from './compare/exchange.ts';
import { CompareError, readCompareOptions } from './compare/options.ts';
import { trainOurs } from './compare/ours.ts';
import { findOpponent } from './compare/python.ts';
import { compareText } from './compare/report.ts';
import { COMPARE_TEXTS } from './compare/texts.ts';
import { InputError } from './messages/input-error.ts';
import { languageOf, messagesFor } from './messages/language.ts';
import { DEPARTMENTS_CSV, EMPLOYEES_CSV, REVIEWS_CSV } from './paths.ts';
import { anyTable } from './table/any-table.ts';
import { salaryTable } from './table/salary-table.ts';
import { prepare } from './training.ts';

const language = languageOf(process.env);

async function main(): Promise<void> {
  // npm runs scripts in the package's folder; relative paths are meant from where the user typed the command.
  const typedIn = process.env.npm_lifecycle_event?.startsWith('model:') ? process.env.INIT_CWD : undefined;
  const options = readCompareOptions(process.argv.slice(2), typedIn ?? process.cwd());
  if (options === 'help') {
    console.log(COMPARE_TEXTS[language].usage);
    return;
  }
  const table =
    options.table === null ? salaryTable(EMPLOYEES_CSV, REVIEWS_CSV, DEPARTMENTS_CSV) : anyTable(options.table);
  const opponent = findOpponent();
  if (opponent === null) throw new CompareError((texts) => texts.noScikitLearn);
  const prepared = prepare(table);
  const ours = await trainOurs(prepared);
  console.log(compareText(prepared, ours, await runOpponent(opponent, prepared), opponent.by, language));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError || error instanceof CompareError)) throw error;
  console.error(error instanceof InputError ? error.say(messagesFor(process.env)) : error.say(COMPARE_TEXTS[language]));
  process.exitCode = 1;
}
