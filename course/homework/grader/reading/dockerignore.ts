import { glob } from './glob.ts';

/** Longer than any path. */
const LONGEST = 4096;

interface Rule {
  matches: (path: string) => boolean;
  keeps: boolean;
}

/**
 * Whether a .dockerignore excludes a path from the context, as the builder decides it: the last rule wins that matches
 * the path or a parent folder.
 *
 * @see https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
export function dockerignore(text: string): (path: string) => boolean {
  const rules = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(ruleOf)
    .filter((rule) => rule !== undefined);
  return (path) => {
    const parts = path.split('/');
    const paths = parts.map((_, i) => parts.slice(0, i + 1).join('/'));
    let out = false;
    for (const { matches, keeps } of rules) if (paths.some(matches)) out = !keeps;
    return out;
  };
}

function ruleOf(line: string): Rule | undefined {
  const keeps = line.startsWith('!');
  const clean = (keeps ? line.slice(1).trim() : line)
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  if (clean === '') return undefined;
  return { matches: glob(clean.slice(0, LONGEST)), keeps };
}
