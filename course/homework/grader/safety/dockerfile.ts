import type { Dockerfile } from '../reading/dockerfile.ts';
import type { Danger } from './danger.ts';

/** Frontends are programs that the builder fetches and runs: only Docker's own. */
const FRONTEND = /^(docker\.io\/)?docker\/dockerfile(:1(\.\d+)*(-labs)?)?$/;

/** Builder features that a Dockerfile may not use. */
export function dangersOfDockerfile(file: string, { syntax, stages, preamble }: Dockerfile): Danger[] {
  const instructions = [...preamble, ...stages.flatMap((stage) => stage.instructions)];
  const runs = instructions.filter(({ keyword, args }) => /^(RUN|ONBUILD|ADD)$/.test(keyword) && dangerous(args));
  return [
    ...(syntax && !FRONTEND.test(syntax.value)
      ? [{ what: 'frontend' as const, given: syntax.value, place: { file, line: syntax.line } }]
      : []),
    ...runs.map(({ args, line }) => ({
      what: 'buildRights' as const,
      given: dangerous(args) ?? '',
      place: { file, line },
    })),
  ];
}

function dangerous(args: string): string | undefined {
  const flag = /--security=["']?insecure|--network=["']?host|--device[=\s]\S*/i.exec(args)?.[0];
  return flag ?? args.split(/\s+/).find(isMountOfSsh);
}

/** Without a regular expression, which would take quadratic time for many `--mount=`. */
function isMountOfSsh(word: string): boolean {
  const mount = word.toLowerCase().indexOf('--mount=');
  return mount >= 0 && word.toLowerCase().includes('type=ssh', mount);
}
