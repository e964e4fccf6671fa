import { dataEn } from './data.en.ts';
import { importEn } from './import.en.ts';

/** Every text of the model's commands in English; a test compares the keys with es.ts. */
const columns = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

export const en = {
  ...dataEn,
  ...importEn,
  usage: `npm run model:train
  Trains the salary model from db/init and writes it to model/artifacts.

npm run model:train -- --employees FILE.csv --reviews FILE.csv --out DIR
  Trains the salary model from what a running Aumento has decided since: its two files of GET /api/training-data.
  --currency CODE    what these salaries are in, ISO 4217 (USD)
  --owner NAME       who answers for it, on the model's card
  --compare-with MANIFEST.json --unseen FILE
                     measures that model, too, on the reviews that it has not seen: their ids, one a line

npm run model:train -- --data FILE.csv --target COLUMN [options]
  Trains a model for any other table with a header row.
  --features a,b,c   columns to learn from (all others but the target); '"a, b",c' where a name has a comma
  --kinds LIST       kinds that shall not be inferred, in quotes:
                     "age=numeric,team=categorical,size=ordinal:Small<Medium<Large"
  --decimal SIGN     "." or ",", where the numbers do not show it
  --delimiter SIGN   ",", ";", "|" or tab, where the header does not show it
  --encoding NAME    such as windows-1252 (UTF-8, or else Windows-1252)
  --name NAME        name of the model (from the file's name)
  --out DIR          folder to write to (model/artifacts)

--progress json      says what is done as lines of JSON, for the program that started it
--anyway             trains in spite of what the report of the data finds, or where no model beats the mean

SOURCE_DATE_EPOCH, in seconds since 1970, dates the training; else it is today, in UTC.
AUMENTO_LANGUAGE=es speaks Spanish.`,

  // Invalid input: what was given, what is allowed, what to do.
  unknownOption: (option: string, known: readonly string[]) =>
    `${option} is not an option. Known are ${known.map((name) => `--${name}`).join(', ')}; see: npm run model:train -- --help`,
  unexpectedArgument: (argument: string) =>
    `"${argument}" belongs to no option. Write: npm run model:train -- --data FILE.csv --target COLUMN`,
  needsValue: (option: string) =>
    `--${option} was given no value. Write one after it, or leave it out; see: npm run model:train -- --help`,
  takesNoValue: (option: string) => `--${option} takes no value. Write it alone.`,
  needsData: (option: string) =>
    `--${option} was given without --data. It describes another table: add --data FILE.csv, or leave it out to train the salary model.`,
  needsBoth:
    '--employees, --reviews and --out go together. Give the two files that GET /api/training-data/employees.csv and reviews.csv answer with, and a folder for the model.',
  ownerOfWhat:
    '--owner was given without --employees and --reviews. It names who answers for a model of your own reviews: give both, or leave it out.',
  currencyOfWhat:
    '--currency was given without --employees and --reviews. It says what the salaries of your own reviews are in: give both, or leave it out.',
  badManifest: (path: string, why: string) =>
    `${path} is no manifest of a model (${why}). Give the .manifest.json of the model to compare with.`,
  badProgress: (given: string) => `--progress is "${given}"; allowed: json. Leave it out for a report to read.`,
  needsComparison:
    '--compare-with and --unseen go together, with --employees and --reviews. Give the manifest of the model to compare with, and a file of the ids of the reviews that it has not seen, one a line.',
  badCurrency: (given: string) =>
    `--currency is "${given}"; allowed: the code of a currency (ISO 4217) in capitals, such as USD, EUR or MXN.`,
  eitherTable:
    '--employees and --reviews are the salary model’s data, --data is another table. Give the one or the other.',
  noSuchSalaryFile: (path: string) =>
    `There is no file ${path}. Check the paths that were given to --employees and --reviews.`,
  unknownEmployee: (review: string, path: string) =>
    `The review ${review} is of somebody who is not in ${path}. Export the two files again.`,
  notInReview: (review: string, column: string, value: string) =>
    `The review ${review} has "${value}" as ${column}, which cannot be learned from. Export the two files again.`,
  tooFewReviewed: (employees: number, fewest: number) =>
    `The reviews are of ${employees} employees; at least ${fewest} are needed to learn, to calibrate and to measure. Wait for more reviews.`,
  notABirth: (employee: string, value: string) =>
    `The employee ${employee} has the birth "${value}". Allowed are a day such as 1990-05-17 in born_on, or a year in birth_year: correct it, or leave it empty.`,
  needsTarget: '--data was given without --target. Add --target with the name of the column to predict.',
  badName: (name: string) =>
    `"${name}" cannot be a model's name. Give --name lower-case letters, digits and single hyphens, such as house-prices.`,
  nameTaken: (name: string) =>
    `"${name}" is the name of Aumento's own model. Choose another with --name, or another folder with --out.`,
  badKind: (part: string) =>
    `"${part}" is not a kind. Give --kinds, in quotes and separated by commas, name=numeric, name=categorical or name=ordinal:Low<Mid<High (two values or more, lowest first).`,
  noSuchFile: (path: string) => `There is no file ${path}. Check the path that was given to --data.`,
  unreadableFile: (path: string, code: string) =>
    `${path} cannot be read (${code}). Give a CSV file that you may read.`,
  brokenCsv: (path: string, line: number, code: string) =>
    `${path} is not a valid CSV file: line ${line} does not fit the header (${code}). Correct that line.`,
  brokenQuotes: (path: string, line: number) =>
    `${path} is not a valid CSV file: a double quote on line ${line} stands within a cell, or is not closed. Write such a cell in double quotes, with each quote in it twice ("5"" screen"), or remove the quote.`,
  unnamedColumn: (place: number) =>
    `The column without a name, number ${place}, cannot be learned from. Give it a name in the header, or remove it.`,
  emptyTable: (path: string) => `${path} has no rows. A table needs a header row and rows below it.`,
  repeatedColumn: (path: string, column: string) =>
    `${path} has two columns called "${column}". Give each a name of its own.`,
  noSuchColumn: (column: string, path: string, known: readonly string[]) =>
    `There is no column "${column}" in ${path}. It has ${columns(known)}.${known.some((name) => name.includes(',')) ? ' Put a name with a comma in double quotes.' : ''}`,
  targetIsFeature: (column: string) =>
    `"${column}" is the target and among the features. A model may not see what it predicts: take it out of --features.`,
  kindOfNoFeature: (column: string, features: readonly string[]) =>
    `--kinds names "${column}", which is not a feature. The features are ${columns(features)}.`,
  noFeatures: (path: string) =>
    `${path} has no column to learn from. A table needs the target and at least one other column.`,
  repeatedFeature: (column: string) => `--features names "${column}" twice. Name each column once.`,
  reservedName: (column: string) =>
    `A feature cannot be called "${column}": "prediction", "scale", names beginning with / and those that every JavaScript object has, such as "constructor", are reserved. Rename the column or leave it out with --features.`,
  tooFewRows: (rows: number, different: number, fewest: number) =>
    `The table has ${rows} rows${different < rows ? `, of which ${different} differ` : ''}; at least ${fewest} different ones are needed to learn, to calibrate and to measure. Give more rows.`,
  missingTargets: (column: string, count: number, line: number) =>
    `The target "${column}" has ${count} missing values, the first on line ${line}: such a row teaches nothing. Fill them in or remove those rows.`,
  targetNotNumeric: (column: string, value: string, line: number) =>
    `The target "${column}" must be numeric, but line ${line} holds "${value}". Choose a column of numbers with --target, or correct it.`,
  notNumeric: (column: string, value: string, line: number) =>
    `"${column}" was given as numeric, but line ${line} holds "${value}". Correct it, or give another kind with --kinds.`,
  notInOrder: (column: string, value: string, line: number, values: readonly string[]) =>
    `"${column}" holds "${value}" on line ${line}, which is not in its order ${values.join('<')}. Add it to --kinds, or correct it.`,
  tooManyCategories: (column: string, count: number, most: number) =>
    `"${column}" has ${count} different texts: it looks like an identifier. A category may have ${most} at most, and each should occur at least twice. Leave it out with --features.`,
  constantTarget: (column: string, value: string) =>
    `The target "${column}" is ${value} in every row: there is nothing to predict. Choose another column with --target.`,
  narrowTarget: (column: string, least: string, most: string) =>
    `The target "${column}" goes from ${least} to ${most}: a model answers with seven digits, which leave fewer than a thousand steps between these. Subtract a constant from the target, such as ${least}.`,
  badEpoch: (given: string, last: number) =>
    `SOURCE_DATE_EPOCH is "${given}"; allowed are whole seconds since 1970, 0 to ${last}. Correct it, or leave it out for today.`,
  cannotWrite: (path: string, code: string) =>
    `${path} cannot be written (${code}). Give --out a folder that you may write to.`,

  // Progress and report.
  comparing: (algorithm: string, folds: number) => `Cross-validating: ${algorithm} (${folds} folds)`,
  fitting: 'Training the best on all rows and calibrating its band',
  measuringOther: 'Measuring the other model on what it has not seen',
  compared: (version: string, unseen: number, verdict: string) =>
    `Compared with ${version}, on ${unseen} reviews that it has not seen: ${verdict}`,
  verdict: (code: 'better' | 'not-better' | 'too-few' | 'nothing-new' | 'incomparable') =>
    ({
      better: 'this model is clearly better.',
      'not-better': 'this model is not clearly better.',
      'too-few': 'these are of too few people to tell.',
      'nothing-new': 'there is nothing to compare by.',
      incomparable: 'that model cannot be measured on these reviews.',
    })[code],
  exporting: 'Writing ONNX and checking it against onnxruntime',
  crossValidated: (folds: number) => `Cross-validation, ${folds} folds`,
  ridgeShare: (share: string) => `${share} ridge`,
  chosen: (algorithm: string, rows: number) => `Chosen, and trained on all ${rows} rows: ${algorithm}`,
  version: (version: string) => `Version: ${version}`,
  coverage: 'Band coverage',
  band: (halfWidth: string, unit: string, level: string, coverage: string) =>
    `Band: ± ${halfWidth} ${unit} for the median row, to cover ${level}; it covered ${coverage} of unseen rows.`,
  byBand: (features: string) => `By ${features}`,
  belowCurrent: (share: string) => `Raw predictions below today's salary: ${share} of unseen rows. Policy raises them.`,
  leftOut: (count: number, rows: number) =>
    `Left out: ${count} of ${rows} rows. They are opinions that lack the rating or today's seniority, which this model needs.`,
  raiseFit: (r2: string, without: string) => `R² of the raise alone: ${r2}; without promotions ${without}.`,
  lastYear: (from: string, mae: string, r2: string, coverage: string) =>
    `Trained before ${from} and measured on what followed: MAE ${mae}, R² of the raise ${r2}, band coverage ${coverage}.`,
  largeRaises: 'Large raises after policy',
  people: 'People',
  share: 'Share',
  ratio: 'Ratio to the largest',
  tooFew: 'too few',
  belowLine: (line: string, groups: string) => `Below ${line} (four fifths), find out why: ${groups}.`,
  told: (groups: string) => `How well the features tell (AUC, 0.5 is guessing): ${groups}.`,
  byGender: 'Unseen rows by gender',
  rows: 'Rows',
  bias: 'Bias',
  actualRaise: 'Actual raise',
  predictedRaise: 'Predicted raise',

  // Check.
  artifactMissing: (path: string, command: string) => `${path} is missing. Make it with: ${command}`,
  artifactDiffers: (path: string, command: string) =>
    `${path} is not what its source makes. Make it again, and commit it, with: ${command}`,
  artifactsAreRight: (names: readonly string[]) => `Made again, byte for byte: ${names.join(', ')}`,
};

export type Messages = typeof en;
