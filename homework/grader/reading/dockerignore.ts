interface Rule {
  pattern: RegExp;
  keeps: boolean;
}

/**
 * Says of a path whether a .dockerignore leaves it out of the context, as the builder decides it: the last rule that
 * matches the path or a folder above it.
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
    for (const { pattern, keeps } of rules) if (paths.some((one) => pattern.test(one))) out = !keeps;
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
  return { pattern: toPattern(clean), keeps };
}

/** `**` is any number of folders, `*` and `?` stay within one. */
function toPattern(glob: string): RegExp {
  // The same stars twice mean the same, and cost time only.
  const short = glob
    .slice(0, 500)
    .replace(/(\*\*\/)+/g, '**/')
    .replace(/\*{3,}/g, '**');
  let source = '';
  for (let i = 0; i < short.length; i++) {
    const rest = short.slice(i);
    const [set] = /^\[\^?[^\]\\/[]+\]/.exec(rest) ?? [];
    if (rest.startsWith('**/')) {
      source += '(?:.*/)?';
      i += 2;
    } else if (rest.startsWith('**')) {
      source += '.*';
      i += 1;
    } else if (rest[0] === '*') source += '[^/]*';
    else if (rest[0] === '?') source += '[^/]';
    else if (rest[0] === '\\' && rest.length > 1) source += RegExp.escape(short[++i] ?? '');
    else if (set) {
      source += set;
      i += set.length - 1;
    } else source += RegExp.escape(rest[0] ?? '');
  }
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    return /^$/; // a set such as [z-a], which the builder refuses
  }
}
