import { run } from './run-command.ts';

/** The files of the repository: tracked ones and new ones that git does not ignore. */
export async function trackedFiles(): Promise<string[]> {
  const list = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  return [...new Set(list.split('\0').filter(Boolean))];
}
