import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MB = 1024 * 1024;

/**
 * Runs git, and nothing that the user's own configuration would add to it: no hook, no signature, no template.
 *
 * @returns what it printed
 * @throws with what it complained of
 */
export async function git(folder: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const plain = ['core.hooksPath=/dev/null', 'commit.gpgSign=false', 'init.templateDir=', 'core.autocrlf=false'];
  const options = plain.flatMap((one) => ['-c', one]);
  try {
    const { stdout } = await promisify(execFile)('git', [...options, ...args], {
      cwd: folder,
      env: { ...withoutGit(process.env), ...env },
      maxBuffer: 64 * MB,
    });
    return stdout;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error((stderr || message).trim());
  }
}

/** Started by a hook, this process is told which repository is meant: not the one that is made here. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE)$/.test(name)));
}
