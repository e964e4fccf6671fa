import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MB = 1024 * 1024;

/**
 * Runs git without the user's own configuration: no hooks, no signing, no templates.
 *
 * @returns its standard output
 * @throws with its error message
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

/** Inside a git hook these variables point to another repository. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE)$/.test(name)));
}
