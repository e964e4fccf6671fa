import type { CheckInput } from './check-input.ts';
import { type ConfigAnswer, composeConfig } from './compose/config.ts';
import { CRITERIA } from './criteria/index.ts';
import type { Criterion } from './criterion.ts';
import { Blocked, CannotCheck } from './errors.ts';
import { LIMITS } from './limits.ts';
import { allMessages, type Messages } from './messages.ts';
import { plain } from './plain.ts';
import { readSubmission, type Submission } from './reading/submission.ts';
import type { Activity, Language, Layer, Report, Result } from './result.ts';
import type { OnProgress } from './run/progress-texts.ts';
import { SubmissionRun } from './run/submission-run.ts';
import { staticDangers } from './safety/dangers.ts';

export interface GradeOptions {
  language: Language;
  activity?: Activity;
  /** The most expensive layer to check; runtime by default. */
  deepest?: Layer;
  buildSeconds?: number;
  today?: Date;
  onProgress?: OnProgress;
  /** Is given the run, so that whoever is interrupted can clean up. */
  onRun?: (run: SubmissionRun) => void;
}

const LAYERS: Layer[] = ['static', 'compose', 'runtime'];
type Judged = Pick<Result, 'outcome' | 'seen' | 'reason' | 'file' | 'line'>;

/** Grades a folder. What it builds and runs is removed again. */
export async function grade(folder: string, options: GradeOptions): Promise<Report & { leftOver: string[] }> {
  const submission = readSubmission(folder);
  const input = inputOf(submission, options);
  options.onRun?.(input.run);
  const t = allMessages[options.language];
  const wanted = CRITERIA.filter(
    ({ activity }) => activity === '00' || !options.activity || activity === options.activity,
  );
  // The cheap layers first: a failure there explains a failure of an expensive one.
  const order = LAYERS.flatMap((layer) => wanted.filter((one) => one.layer === layer));
  const judged = new Map<string, Judged>();
  let leftOver: string[] = [];
  try {
    for (const criterion of order) judged.set(criterion.id, await judge(criterion, input, options, judged, t));
  } finally {
    leftOver = await input.run.close();
  }
  const results = wanted.map((one) => toResult(one, judged.get(one.id) as Judged, options.language));
  const sum = (key: 'earned' | 'points') => results.reduce((total, one) => total + one[key], 0);
  return { version: 1, language: options.language, points: sum('earned'), outOf: sum('points'), results, leftOver };
}

async function judge(
  criterion: Criterion,
  input: CheckInput,
  { deepest = 'runtime' }: GradeOptions,
  judged: Map<string, Judged>,
  t: Messages,
): Promise<Judged> {
  const { id, layer, kind, needs } = criterion;
  const missing = kind === 'safety' ? undefined : missingFile(criterion, input.submission, t);
  if (missing) return { ...missing, outcome: kind === 'advice' ? 'advice' : 'failed' };
  const notChecked = (reason: NonNullable<Result['reason']>, seen: string): Judged => ({
    outcome: 'not-checked',
    reason,
    seen,
  });
  const failedOne = (ids: readonly string[]) => ids.find((one) => isBad(judged.get(one)));
  if (layer !== 'static' && failedOne(['safe'])) return notChecked('blocked', t.blocked('safe'));
  if (deepest !== 'runtime' && layer === 'runtime') return notChecked('asked', t.staticOnly);
  try {
    const { outcome, seen, place } = await criterion.check(input);
    const told = { seen, ...place };
    if (outcome === 'passed') {
      // It passed on the files alone; Compose has not been asked.
      return deepest === 'static' && layer === 'compose' ? notChecked('asked', t.staticOnly) : { ...told, outcome };
    }
    const fault = failedOne(needs);
    if (fault) return { ...told, ...notChecked('blocked', t.blockedSeen(fault, seen)) };
    return { ...told, outcome: kind === 'advice' ? 'advice' : 'failed' };
  } catch (error) {
    if (error instanceof Blocked) return notChecked('blocked', t.blocked(failedOne(needs) ?? error.by));
    if (error instanceof StaticOnly) return notChecked('asked', t.staticOnly);
    if (error instanceof CannotCheck) return notChecked('machine', t.machine(error.message));
    return notChecked('machine', t.crashed(`${id}: ${(error as Error).message}`));
  }
}

class StaticOnly extends Error {}

const isBad = (one: Judged | undefined) => one?.outcome === 'failed' || one?.outcome === 'advice';

/** Without any Dockerfile, or any compose file, every criterion about it has failed. */
function missingFile({ activity }: Criterion, { recipes, compose, near }: Submission, t: Messages) {
  if (activity === '01' ? recipes.length > 0 : compose) return undefined;
  const [what, other] = activity === '01' ? [t.noDockerfile, near.dockerfile] : [t.noCompose, near.compose];
  return { seen: other ? t.near(what, other) : what, ...(other && { file: other }) };
}

function inputOf(submission: Submission, options: GradeOptions): CheckInput {
  const { language, deepest, today = new Date(), buildSeconds = LIMITS.buildSeconds, onProgress = () => {} } = options;
  let asked: Promise<ConfigAnswer | undefined> | undefined;
  const ask = async () => {
    // Not passed to Compose before the safety check: Compose reads and fetches what a file names.
    const harmless = submission.compose && !submission.compose.trouble && staticDangers(submission).length === 0;
    return harmless && deepest !== 'static' ? composeConfig(submission) : undefined;
  };
  const answer = () => {
    asked ??= ask();
    return asked;
  };
  const config = async () => {
    if (deepest === 'static') throw new StaticOnly();
    const told = await answer();
    if (told?.kind === 'config') return told.config;
    if (told?.kind === 'no compose') throw new CannotCheck(told.message);
    throw new Blocked('02-valid');
  };
  const run = new SubmissionRun({
    submission,
    config: async () => {
      const told = await answer();
      return told?.kind === 'config' ? told.config : undefined;
    },
    onProgress,
    buildSeconds,
  });
  return { language, submission, today, answer, config, run };
}

function toResult(criterion: Criterion, judged: Judged, language: Language): Result {
  const { id, activity, kind, layer, points, texts } = criterion;
  const { title, expected } = texts[language];
  const { outcome, seen, reason, file, line } = judged;
  return {
    ...{ id, activity, kind, layer, points },
    earned: outcome === 'passed' ? points : 0,
    ...{ outcome, title, expected, seen: plain(seen) || allMessages[language].unseen },
    ...(reason && { reason }),
    ...(file !== undefined && { file: plain(file) }),
    ...(line !== undefined && { line }),
  };
}

/** 0: all that is required is met. 1: something is not. 2: something could not be checked on this machine. */
export function exitCode({ results }: Report): 0 | 1 | 2 {
  const required = results.filter(({ kind }) => kind !== 'advice');
  if (required.some(({ outcome, reason }) => outcome === 'failed' || reason === 'blocked')) return 1;
  return required.some(({ reason }) => reason === 'machine') ? 2 : 0;
}
