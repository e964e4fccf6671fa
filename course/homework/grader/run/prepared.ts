import type { Engine } from './engine.ts';
import type { Fence } from './fence.ts';
import type { Workspace } from './workspace.ts';

/** What is set up before anything of the student is built. */
export interface Prepared {
  engine: Engine;
  /** An official Postgres, for the grader's own containers. */
  postgres: string;
  fence: Fence;
  workspace: Workspace;
}
