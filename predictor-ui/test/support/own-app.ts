import { afterAll, beforeAll } from 'vitest';
import { startOwnApp } from '../../../test/support/own-app.ts';

/**
 * Starts an application with a database of its own, for tests that change what all tests see.
 *
 * @returns a function that returns its address
 */
export function useOwnApp(env: NodeJS.ProcessEnv = {}): () => string {
  let app: Awaited<ReturnType<typeof startOwnApp>> | undefined;
  beforeAll(async () => {
    app = await startOwnApp(env);
  });
  // Vitest calls it also where the start failed.
  afterAll(() => app?.stop());
  return () => `${app?.url}`;
}
