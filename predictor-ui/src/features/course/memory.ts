import type { CourseChecks } from '../../generated/types.gen.ts';

type Database = NonNullable<CourseChecks['database']>;

/** The database that this browser saw last, and what that says about persistence. */
export interface Memory extends Database {
  /** new: first seen, not restarted since. kept: the same after a restart. lost: it replaced another one. */
  verdict: 'new' | 'kept' | 'lost';
  /** When the lost database was created. */
  lostFrom?: string;
}

const STORAGE_KEY = 'aumento.course';

/** Combines what was remembered with what is seen now; idempotent. */
export function remember(before: Memory | undefined, { id, createdAt, startedAt }: Database): Memory {
  const now = { id, createdAt, startedAt };
  if (!before) return { ...now, verdict: 'new' };
  if (before.id !== id) return { ...now, verdict: 'lost', lostFrom: before.createdAt };
  return startedAt > before.startedAt ? { ...now, verdict: 'kept' } : before;
}

/** Remembers the database in this browser, for this origin. Without storage, every visit is the first. */
export function rememberHere(database: Database): Memory {
  const memory = remember(readStored(), database);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(memory));
  } catch {
    // Storage is blocked or full: the next visit has nothing to compare.
  }
  return memory;
}

function readStored(): Memory | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as Partial<Memory> | null;
    const whole = ['id', 'createdAt', 'startedAt', 'verdict'].every(
      (key) => typeof stored?.[key as keyof Memory] === 'string',
    );
    return whole ? (stored as Memory) : undefined;
  } catch {
    return undefined;
  }
}
