import { rm } from 'node:fs/promises';
import { ROOT } from '../../../scripts/support/paths.ts';
import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';
import { uncommittedFiles } from './committed-files.ts';
import { git } from './git.ts';
import { makeStarter } from './make-starter.ts';
import { starterMessages } from './messages.ts';
import { readOptions, UsageError } from './options.ts';

// npm run homework:new: writes what an instructor hands out.
const t = starterMessages[terminalLanguage()];
try {
  const { folder, language } = readOptions(process.argv.slice(2), process.env, process.env.INIT_CWD ?? process.cwd());
  await requireClone();
  const uncommitted = await uncommittedFiles(ROOT);
  if (uncommitted.length > 0) console.error(t.uncommitted(uncommitted.join(', ')));
  await makeStarter(folder, language, starterMessages[language].subject).catch(async (error) => {
    // It was empty or did not exist: nothing of the user is lost.
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  console.log(t.done(folder));
} catch (error) {
  console.error(error instanceof UsageError ? error.message : t.failed((error as Error).message));
  process.exitCode = 1;
}

/** An unpacked archive inside another repository is not a clone of this one. */
async function requireClone(): Promise<void> {
  try {
    const [prefix] = (await git(ROOT, ['rev-parse', '--show-prefix', '--verify', 'HEAD'])).split('\n');
    if (prefix) throw new Error(prefix);
  } catch (error) {
    throw new UsageError(t.noClone(ROOT, (error as Error).message));
  }
}
