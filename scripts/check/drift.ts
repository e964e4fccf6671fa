import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/paths.ts';
import { runNode } from '../support/run-command.ts';

const GENERATED = ['api/openapi.json', 'predictor-ui/src/generated'];

/**
 * Writes the generated files again and compares; puts the committed ones back.
 *
 * @throws naming the files that differ
 */
export async function driftOf(): Promise<void> {
  const before = await contents();
  const backup = await mkdtemp(join(tmpdir(), 'aumento-drift-'));
  for (const path of GENERATED) await cp(join(ROOT, path), join(backup, path), { recursive: true });
  try {
    await runNode([join(ROOT, 'scripts/write-openapi.ts')]);
    const after = await contents();
    const files = new Set([...before.keys(), ...after.keys()]);
    const changed = [...files].filter((file) => before.get(file) !== after.get(file));
    if (changed.length > 0) {
      throw new Error(`${changed.join(', ')}: not what the code says now. Write and commit them: npm run api:openapi`);
    }
  } finally {
    for (const path of GENERATED) {
      await rm(join(ROOT, path), { recursive: true });
      await cp(join(backup, path), join(ROOT, path), { recursive: true });
    }
    await rm(backup, { recursive: true });
  }
}

async function contents(): Promise<Map<string, string>> {
  const files = new Map([['api/openapi.json', await readFile(join(ROOT, 'api/openapi.json'), 'utf8')]]);
  const dir = 'predictor-ui/src/generated';
  for (const entry of await readdir(join(ROOT, dir), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(ROOT.length + 1), await readFile(path, 'utf8'));
  }
  return files;
}
