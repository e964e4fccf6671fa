/** `npm run model:import -- FILE.onnx …`: the manifest of a model that was trained elsewhere. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../messages/input-error.ts';
import { languageOf, messagesFor } from '../messages/language.ts';
import { ForeignModel } from '../onnx/foreign-model.ts';
import { manifestName } from '../paths.ts';
import { lineOf, type Table } from '../table/table.ts';
import { goldenFile } from './import/golden-rows.ts';
import { importTable, testTable } from './import/import-table.ts';
import { type ImportedManifest, importedManifest } from './import/imported-manifest.ts';
import { type ImportOptions, readImportOptions } from './import/options.ts';
import { trainingDate } from './training-date.ts';

const m = messagesFor(process.env);
const language = languageOf(process.env);

function write(out: string, files: Record<string, Uint8Array | string>): void {
  try {
    mkdirSync(out, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(out, name), content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError((messages) => messages.cannotWrite(out, code));
  }
}

function report({ metrics: { heldOut }, band, target, features }: ImportedManifest): void {
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const { mae, rmse, r2, rows, seen = false } = heldOut as typeof heldOut & { seen?: boolean };
  console.log(m.importMeasured(format.format(rows), seen));
  console.log(`MAE ${format.format(mae)}, RMSE ${format.format(rmse)}, R² ${format.format(r2)}`);
  console.log(m.importBand(format.format(band.halfWidth), target.unit ?? '', share.format(band.coverage)));
  console.log(m.importAsked(features.flatMap(({ name, source }) => (source === 'request' ? [name] : []))));
}

async function importModel(options: ImportOptions): Promise<void> {
  const date = trainingDate(process.env.SOURCE_DATE_EPOCH);
  const onnx = readFileSync(options.onnx);
  const model = await ForeignModel.load(onnx, options.onnx, options.output);
  const table = importTable(options, model);
  const predict = ({ columns, target }: Table, of: Table) =>
    model.predict(columns, target.values.length, (row) => lineOf(of, row));
  const predictions = await predict(table, table);
  const test = options.test === null ? null : testTable(table, options, options.test);
  const measured = test
    ? { table: test, predictions: await predict(test, test), seen: false }
    : { table, predictions, seen: !options.unseen };
  const { name, algorithm, meanings } = options;
  const rating = [...meanings].find(([, meaning]) => meaning === 'rating')?.[0] ?? null;
  const naming = { name, date, algorithm, output: model.output, rating };
  const manifest = importedManifest(naming, onnx, model.inputs, table, measured);
  write(options.out, {
    [manifest.file]: onnx,
    [manifestName(name)]: `${JSON.stringify(manifest, null, 2)}\n`,
    [`${name}.golden.json`]: goldenFile(manifest, table, predictions),
  });
  report(manifest);
  console.log(m.version(manifest.version));
  console.log(join(options.out, manifestName(name)));
}

try {
  // npm runs scripts in the package's folder; relative paths are meant from where the user typed the command.
  const typedIn = process.env.npm_lifecycle_event?.startsWith('model:') ? process.env.INIT_CWD : undefined;
  const options = readImportOptions(process.argv.slice(2), typedIn ?? process.cwd());
  if (options === 'help') console.log(m.importUsage);
  else await importModel(options);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.say(m));
  process.exitCode = 1;
}
