import { type Attack, attacksOn } from './attacks.ts';
import type { Expression } from './find-expressions.ts';

/** Repetitions that already show exponential growth, before it would take forever. */
const SHORT = Array.from({ length: 12 }, (_, index) => 3 * (index + 1));
/** Text lengths: the longest shows quadratic growth, a shorter one anything worse. */
const LONG = [512, 4_096, 16_384, 65_536];
const SLOW_MS = 40;
/** Faster than this for ENOUGH characters counts as linear, which takes hundredths of a millisecond. */
const SUSPECT_MS = 0.1;
const ENOUGH = 4_096;

/**
 * Looks for a text that makes an expression backtrack catastrophically.
 *
 * @returns that text's parts, or undefined where none was found
 */
export function slowAt(expression: Pick<Expression, 'source' | 'flags'>): Attack | undefined {
  const pattern = new RegExp(expression.source, expression.flags);
  return attacksOn(expression).find((attack) => isSlow(pattern, attack));
}

function isSlow(pattern: RegExp, { before, pump, after }: Attack): boolean {
  const text = (times: number) => before + pump.repeat(times) + after;
  if (SHORT.some((times) => isSlowAt(pattern, text(times)))) return true;
  for (const length of LONG) {
    const long = text(Math.ceil(length / pump.length));
    if (isSlowAt(pattern, long)) return true;
    if (length === ENOUGH && passes(pattern, long) < SUSPECT_MS) return false;
  }
  return false;
}

/** Measured twice, since the first run may have been disturbed: by wall clock, then by CPU time. */
function isSlowAt(pattern: RegExp, text: string): boolean {
  return passes(pattern, text) > SLOW_MS && needs(pattern, text) > SLOW_MS;
}

/** Wall-clock time. */
function passes(pattern: RegExp, text: string): number {
  const begin = performance.now();
  run(pattern, text);
  return performance.now() - begin;
}

/** CPU time of this thread; some systems count it in steps of 16 ms. */
function needs(pattern: RegExp, text: string): number {
  const begin = process.threadCpuUsage();
  run(pattern, text);
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1_000;
}

function run(pattern: RegExp, text: string): void {
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
}
