import { type ConfigAnswer, composeConfig } from './compose/config.ts';
import type { Context } from './context.ts';
import { CRITERIA } from './criteria/index.ts';
import type { Criterion } from './criterion.ts';
import { Blocked, CannotCheck } from './errors.ts';
import { LIMITS } from './limits.ts';
import { allMessages, type Messages } from './messages.ts';
import type { Activity, Language, Layer, Report, Result } from './model.ts';
import { plain } from './plain.ts';
import { readSubmission, type Submission } from './reading/submission.ts';
import { Lab } from './run/lab.ts';
import type { Say } from './run/say.ts';
import { staticDangers } from './safety/dangers.ts';

export interface GradeOptions {
  language: Language;
  activity?: Activity;
  /** The dearest layer that is looked at: runtime where nothing is said. */
  deepest?: Layer;
  buildSeconds?: number;
  today?: Date;
  say?: Say;
  /** Is given the lab, so that whoever is interrupted can clean up. */
  onLab?: (lab: Lab) => void;
}

const LAYERS: Layer[] = ['static', 'compose', 'runtime'];
type Judged = Pick<Result, 'outcome' | 'seen' | 'reason' | 'file' | 'line'>;

/** Grades a folder. What it builds and runs is removed again. */
export async function grade(folder: string, options: GradeOptions): Promise<Report & { leftOver: string[] }> {
  const submission = readSubmission(folder);
  const context = contextOf(submission, options);
  options.onLab?.(context.lab);
  const t = allMessages[options.language];
  const wanted = CRITERIA.filter(
    ({ activity }) => activity === '00' || !options.activity || activity === options.activity,
  );
  // Cheap ones first: what they find says whose fault it is when a dear one fails.
  const order = LAYERS.flatMap((layer) => wanted.filter((one) => one.layer === layer));
  const judged = new Map<string, Judged>();
  let leftOver: string[] = [];
  try {
    for (const criterion of order) judged.set(criterion.id, await judge(criterion, context, options, judged, t));
  } finally {
    leftOver = await context.lab.close();
  }
  const results = wanted.map((one) => toResult(one, judged.get(one.id) as Judged, options.language));
  const sum = (key: 'earned' | 'points') => results.reduce((total, one) => total + one[key], 0);
  return { version: 1, language: options.language, points: sum('earned'), outOf: sum('points'), results, leftOver };
}

async function judge(
  criterion: Criterion,
  context: Context,
  { deepest = 'runtime' }: GradeOptions,
  judged: Map<string, Judged>,
  t: Messages,
): Promise<Judged> {
  const { id, layer, kind, needs } = criterion;
  const missing = kind === 'safety' ? undefined : missingFile(criterion, context.submission, t);
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
    const { outcome, seen, place } = await criterion.check(context);
    const told = { seen, ...place };
    if (outcome === 'passed') {
      // What passed by the files alone is not yet what Compose says.
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

/** Where there is no Dockerfile or no compose file at all, nothing that is asked of it is met. */
function missingFile({ activity }: Criterion, { recipes, compose, near }: Submission, t: Messages) {
  if (activity === '01' ? recipes.length > 0 : compose) return undefined;
  const [what, other] = activity === '01' ? [t.noDockerfile, near.dockerfile] : [t.noCompose, near.compose];
  return { seen: other ? t.near(what, other) : what, ...(other && { file: other }) };
}

function contextOf(submission: Submission, options: GradeOptions): Context {
  const { language, deepest, today = new Date(), buildSeconds = LIMITS.buildSeconds, say = () => {} } = options;
  let asked: Promise<ConfigAnswer | undefined> | undefined;
  const ask = async () => {
    // Not even shown to Compose as long as something of it may be dangerous: Compose reads and fetches what a file names.
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
  const lab = new Lab({
    submission,
    config: async () => {
      const told = await answer();
      return told?.kind === 'config' ? told.config : undefined;
    },
    say,
    buildSeconds,
  });
  return { language, submission, today, answer, config, lab };
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
