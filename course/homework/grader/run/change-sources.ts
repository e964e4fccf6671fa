import { randomUUID } from 'node:crypto';
import type { Workspace } from './workspace.ts';

const SOURCES = ['api/src/main.ts', 'predictor-ui/src/main.tsx'];

/** Changes the API's and the page's source by a comment that was never built before. */
export function changeSources(workspace: Workspace): void {
  const mark = `\n// ${randomUUID()}\n`;
  for (const source of SOURCES) workspace.append(source, mark);
}
