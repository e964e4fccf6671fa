import type { Engine } from './engine.ts';
import type { Fence } from './fence.ts';
import type { Workspace } from './workspace.ts';

/** What stands ready before anything of the student's is built. */
export interface Bench {
  engine: Engine;
  /** An official Postgres, for the grader's own containers. */
  postgres: string;
  fence: Fence;
  workspace: Workspace;
}
