import type { CourseChecks } from '../../generated/types.gen.ts';

type Database = NonNullable<CourseChecks['database']>;

/** What this browser saw here last time, and what that says of persistence. */
export interface Memory extends Database {
  /** new: seen for the first time, not restarted since. kept: was there before a restart. lost: another one was. */
  verdict: 'new' | 'kept' | 'lost';
  /** When the one that is gone was begun. */
  lostFrom?: string;
}

const STORAGE_KEY = 'aumento.course';

/** What is to be remembered of a database after what was remembered before. The same answer twice changes nothing. */
export function remember(before: Memory | undefined, { id, createdAt, startedAt }: Database): Memory {
  const now = { id, createdAt, startedAt };
  if (!before) return { ...now, verdict: 'new' };
  if (before.id !== id) return { ...now, verdict: 'lost', lostFrom: before.createdAt };
  return startedAt > before.startedAt ? { ...now, verdict: 'kept' } : before;
}

/** Remembers in this browser, for this address. One that stores nothing sees each database for the first time. */
export function rememberHere(database: Database): Memory {
  const memory = remember(readStored(), database);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(memory));
  } catch {
    // Private windows and full storages: nothing can be compared next time.
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
