import { type Attack, attacksOn } from './attacks.ts';
import type { Expression } from './find-expressions.ts';

/** Of repetitions: what grows exponentially shows here, before it would take for ever. */
const SHORT = Array.from({ length: 12 }, (_, index) => 3 * (index + 1));
/** In characters. A linear expression takes a millisecond for the longest, a quadratic one a second. */
const LONG = [4_096, 65_536];
const SLOW_MS = 40;
/** Who takes less for the shorter of the long texts is not asked for the longer. */
const SUSPECT_MS = 0.1;

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
  if (SHORT.some((times) => takes(pattern, text(times), SLOW_MS))) return true;
  const [short, long] = LONG.map((length) => text(Math.ceil(length / pump.length))) as [string, string];
  return takes(pattern, short, SUSPECT_MS) && takes(pattern, long, SLOW_MS);
}

/** Whether it takes as long as that, twice: the first time may be another's fault. */
function takes(pattern: RegExp, text: string, milliseconds: number): boolean {
  return measure(pattern, text) > milliseconds && measure(pattern, text) > milliseconds;
}

/** This thread's own time, where the clock says that much has passed: some systems count it in steps of 16 ms. */
function measure(pattern: RegExp, text: string): number {
  const [begin, own] = [performance.now(), process.threadCpuUsage()];
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  const passed = performance.now() - begin;
  if (passed < SLOW_MS) return passed;
  const { user, system } = process.threadCpuUsage(own);
  return (user + system) / 1_000;
}
