import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['api/src/main.ts', 'predictor-ui/src/main.tsx'];

/** Changes the API's and the page's source by a comment that was never built before. */
export function changeSources(dir: string): void {
  const mark = `\n// ${randomUUID()}\n`;
  for (const source of SOURCES) if (existsSync(join(dir, source))) appendFileSync(join(dir, source), mark);
}
