import type { Messages } from '../../messages/en.ts';

/** Something in the data that would make a model wrong, or worse than it looks. */
export interface Finding {
  /** What is plainly wrong is refused unless somebody insists; of the rest the report warns. */
  severity: 'refuse' | 'warn';
  say: (messages: Messages) => string;
}

export const refuse = (say: Finding['say']): Finding => ({ severity: 'refuse', say });
export const warn = (say: Finding['say']): Finding => ({ severity: 'warn', say });
