import { type Attack, attacksOn } from './attacks.ts';
import type { Expression } from './find-expressions.ts';

/** Of repetitions: what grows exponentially shows here, before it would take for ever. */
const SHORT = Array.from({ length: 12 }, (_, index) => 3 * (index + 1));
/** In characters: the longest shows what is quadratic, a shorter one what is worse. */
const LONG = [512, 4_096, 16_384, 65_536];
const SLOW_MS = 40;
/** Who takes less than this for so many is not asked for more: a linear one needs hundredths. */
const SUSPECT_MS = 0.1;
const ENOUGH = 4_096;

/**
 * Looks for a text at which an expression backtracks without measure.
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

/** Twice: the first time may be another's fault. */
function isSlowAt(pattern: RegExp, text: string): boolean {
  return passes(pattern, text) > SLOW_MS && needs(pattern, text) > SLOW_MS;
}

/** By the clock. */
function passes(pattern: RegExp, text: string): number {
  const begin = performance.now();
  run(pattern, text);
  return performance.now() - begin;
}

/** Of this thread's own time, whatever else the machine does; some systems count it in steps of 16 ms. */
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
