import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Explained } from './explain.ts';

export interface CommandLine {
  file?: string;
  way?: 'docker' | 'embedded';
  yes: boolean;
}

/**
 * Reads what was typed after the command.
 *
 * @throws Explained with the usage when it makes no sense
 */
export function commandLine(args: string[], usage: string): CommandLine {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const options = { docker: flag, embedded: flag, yes: flag };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (more.length > 0 || (values.docker && values.embedded)) throw new Explained(usage);
    const way = values.docker ? 'docker' : values.embedded ? 'embedded' : undefined;
    // npm changes to the repository; the person named the file from where they are.
    return { ...(file && { file: resolve(process.env.INIT_CWD ?? '.', file) }), ...(way && { way }), yes: values.yes };
  } catch {
    throw new Explained(usage);
  }
}
