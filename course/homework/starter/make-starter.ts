import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../scripts/support/paths.ts';
import type { Language } from '../grader/result.ts';
import { bundleGrader } from './bundle-grader.ts';
import { commitAll } from './commit.ts';
import { committedFiles, writeCommitted } from './committed-files.ts';
import { EDITS } from './edits.ts';
import { git } from './git.ts';
import { taskText } from './task.ts';
import { workflow } from './workflow.ts';

/**
 * Writes a starter: the application without Docker, the task, the grader, and one commit of it all.
 *
 * @param folder an absolute path; empty, or not there yet
 * @param language of README.md and of the grader in CI
 */
export async function makeStarter(folder: string, language: Language, subject: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeCommitted(ROOT, await committedFiles(ROOT), folder);
  for (const [file, edit] of Object.entries(EDITS))
    await writeFile(join(folder, file), edit(await readFile(join(folder, file), 'utf8')));
  await bundleGrader(join(folder, 'homework'));
  for (const [file, text] of await ownFiles(language)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await commitAll(folder, subject, (await git(ROOT, ['log', '-1', '--format=%cI'])).trim());
}

/** What a starter has and this repository has not, by path. */
async function ownFiles(language: Language): Promise<[string, string][]> {
  const template = (file: string) => readFile(join(import.meta.dirname, 'files', file), 'utf8');
  const other = language === 'es' ? 'en' : 'es';
  const ownWorkflow = await readFile(join(ROOT, '.github/workflows/check.yml'), 'utf8');
  return [
    ['README.md', taskText(await template(`README.${language}.md`), language, `README.${other}.md`)],
    [`README.${other}.md`, taskText(await template(`README.${other}.md`), other, 'README.md')],
    ['.env.development.example', await template('env.development.example')],
    ['.github/workflows/homework.yml', workflow(await template('homework.yml'), ownWorkflow, language)],
  ];
}
