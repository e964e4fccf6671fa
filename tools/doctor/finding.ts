import type { Machine } from './machine.ts';

/** `error`: one of the ways to run cannot work. `warning`: it may not work. `skipped`: not applicable here. */
export type Level = 'ok' | 'skipped' | 'warning' | 'error';

export interface Finding {
  level: Level;
  what: string;
  why?: string;
  todo?: string;
}

/** One check. It reports at least one finding, also when all is well. */
export type Check = (machine: Machine) => Promise<Finding[]>;

/** @param text what was found, why it matters and what to do, a line each; the first is enough when all is well */
export function finding(level: Level, text: string): Finding {
  const [what = '', why, todo] = text.split('\n');
  return { level, what, ...(why && { why }), ...(todo && { todo }) };
}

const ORDER: Level[] = ['skipped', 'ok', 'warning', 'error'];

/** The most severe level of some findings. */
export function gravest(findings: Finding[]): Level {
  return findings.map(({ level }) => level).reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'skipped');
}
