import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { FIRST_ADMIN, signUpFirstAdmin } from '../../../test/support/first-admin.ts';
import { startOwnApp } from '../../../test/support/own-app.ts';
import { salaryVariant } from '../../../test/support/salary-variant.ts';
import type { Manifest, ModelsPage } from '../../src/generated/types.gen.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** A model as a person has it before it is uploaded. */
export interface ModelFiles {
  manifest: Manifest;
  file: Buffer;
}

/** The salary model, which is active at first. */
export const ownModel = (): ModelFiles => readModel(join(ROOT, 'model/artifacts/salary.manifest.json'));

/** The salary model, except that it carries another share of today's salary over: it predicts other amounts. */
export const salaryModel = (share: number): ModelFiles => salaryVariant(share) as ModelFiles;

/** Trains a model of other features than the salary model's, which asks for the size of a team and for no rating. */
export function teamsModel(): ModelFiles {
  const dir = mkdtempSync(join(tmpdir(), 'aumento-teams-'));
  try {
    const train = join(ROOT, 'model/test/support/train-other-model.ts');
    return readModel(execFileSync(process.execPath, [train, dir], { encoding: 'utf8' }).trim());
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function readModel(path: string): ModelFiles {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return { manifest, file: readFileSync(join(dirname(path), manifest.file)) };
}

/**
 * Starts an application with a database of its own and a first admin, since all see which version is active.
 *
 * @returns its address, and how a version gets into its registry
 */
export function useModelsApp(env: NodeJS.ProcessEnv = {}) {
  let app: Awaited<ReturnType<typeof startOwnApp>> | undefined;
  beforeAll(async () => {
    app = await startOwnApp(env);
    await signUpFirstAdmin(app.url);
  });
  // Vitest calls it also where the start failed.
  afterAll(() => app?.stop());
  const url = () => `${app?.url}`;
  return { url, add: (model: ModelFiles, note?: string) => upload(url(), model, note) };
}

/** Uploads a model as an admin. */
async function upload(url: string, { manifest, file }: ModelFiles, note?: string): Promise<void> {
  const json = { origin: url, 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(FIRST_ADMIN),
  });
  const headers = { origin: url, cookie: session.headers.getSetCookie().join('; ') };
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]));
  form.append('manifest', JSON.stringify(manifest));
  const added = await fetch(`${url}/api/models`, { method: 'POST', headers, body: form });
  if (!added.ok) throw new Error(`${manifest.version} was not added: ${await added.text()}`);
  if (note === undefined) return;
  await fetch(`${url}/api/models/${manifest.version}`, {
    method: 'PATCH',
    headers: { ...json, ...headers },
    body: JSON.stringify({ note }),
  });
}

/** Activates a version as another admin does, beside the page. @param page on which an admin is signed in */
export async function activate(page: Page, version: string): Promise<void> {
  const { serving } = (await (await page.request.get('/api/models')).json()) as ModelsPage;
  const data = { version, replaces: serving?.active };
  const answer = await page.request.put('/api/models/active', { data });
  if (!answer.ok()) throw new Error(`${version} was not activated: ${await answer.text()}`);
}
