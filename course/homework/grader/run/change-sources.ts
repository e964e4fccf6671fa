import { randomUUID } from 'node:crypto';
import type { Workspace } from './workspace.ts';

const SOURCES = ['api/src/main.ts', 'predictor-ui/src/main.tsx'];

/** Appends a comment to a source file of the API and of the page, so that no cached layer fits. */
export function changeSources(workspace: Workspace): void {
  const mark = `\n// ${randomUUID()}\n`;
  for (const source of SOURCES) workspace.append(source, mark);
}
