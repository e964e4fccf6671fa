import { readOptions, type TrainOptions } from '../cli/options.ts';
import type { CompareTexts } from './texts.ts';

/** What only a training has use for. */
const OF_TRAINING = ['out', 'name', 'employees', 'reviews', 'owner', 'anyway'];

/** Input that this command alone refuses. */
export class CompareError extends Error {
  readonly say: (texts: CompareTexts) => string;

  constructor(say: (texts: CompareTexts) => string) {
    super('Nothing was compared.');
    this.say = say;
  }
}

/** The options of `npm run model:train` that say which table. Throws as `readOptions` does, and a CompareError. */
export function readCompareOptions(args: string[], base: string): TrainOptions | 'help' {
  const foreign = OF_TRAINING.find((name) => args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)));
  if (foreign !== undefined) throw new CompareError((texts) => texts.writesNothing(foreign));
  return readOptions(args, base);
}
