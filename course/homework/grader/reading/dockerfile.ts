import { DockerfileParser } from 'dockerfile-ast';

export interface Instruction {
  keyword: string;
  /** The text after the keyword, joined to one line, without comments. */
  args: string;
  /** Counted from 1. */
  line: number;
}

export interface Stage {
  name: string;
  /** The image or stage after FROM, with ARG values substituted. */
  base: string;
  line: number;
  instructions: Instruction[];
}

export interface Dockerfile {
  text: string;
  /** Before the first FROM. */
  preamble: Instruction[];
  stages: Stage[];
  /** The frontend named by a `# syntax=` line, such as docker/dockerfile:1. */
  syntax?: { value: string; line: number };
}

/** @param buildArgs what the compose file gives to ARG */
export function parseDockerfile(text: string, buildArgs: Record<string, string> = {}): Dockerfile {
  const lines = text.split('\n');
  const instructions = DockerfileParser.parse(text)
    .getInstructions()
    .map((one): Instruction => {
      const { start, end } = one.getRange();
      // From the text itself: the parser's arguments lack flags such as --mount and --security.
      const own = lines.slice(start.line, end.line + 1).filter((line) => !/^\s*#/.test(line));
      const args = own.join('\n').replace(/^\s*\S+\s*/, '');
      return { keyword: one.getKeyword().toUpperCase(), args: oneLine(args), line: start.line + 1 };
    });
  const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
  const preamble = first < 0 ? instructions : instructions.slice(0, first);
  const defaults = { ...argsOf(preamble), ...buildArgs };
  const stages: Stage[] = [];
  for (const instruction of first < 0 ? [] : instructions.slice(first)) {
    if (instruction.keyword === 'FROM') stages.push(stageOf(instruction, defaults, stages.length));
    else stages.at(-1)?.instructions.push(instruction);
  }
  const syntax = syntaxOf(text);
  return { text, preamble, stages, ...(syntax && { syntax }) };
}

function stageOf({ args, line }: Instruction, defaults: Record<string, string>, index: number): Stage {
  const [base = '', as = '', name] = args
    .split(/\s+/)
    .filter((word) => word && !word.startsWith('--'))
    .map((word) => fill(word, defaults));
  const named = as.toLowerCase() === 'as' && name ? name.toLowerCase() : String(index);
  return { name: named, base, line, instructions: [] };
}

function argsOf(instructions: Instruction[]): Record<string, string> {
  const pairs = instructions
    .filter(({ keyword }) => keyword === 'ARG')
    .flatMap(({ args }) => [...args.matchAll(/(?<!\w)([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S*)/g)])
    .map(([, name = '', value = '']) => [name, value.replace(/^(["'])(.*)\1$/, '$2')]);
  return Object.fromEntries(pairs);
}

/** `$NAME`, `${NAME}` and `${NAME:-default}`. */
function fill(word: string, values: Record<string, string>): string {
  return word.replace(/\$(?:(\w+)|\{(\w+)(?::?-([^}]{0,255}))?\})/g, (_, a, b, other = '') => values[a ?? b] || other);
}

const oneLine = (text: string) =>
  text
    .replace(/[\\`][ \t]*\r?\n/g, ' ')
    .replace(/\r?\n/g, ' ; ')
    .trim();

/**
 * The builder reads the frontend from the first lines, in three forms: `# syntax=`, `// syntax=` and JSON. Blank lines
 * and other comments may come first.
 */
export function syntaxOf(text: string): Dockerfile['syntax'] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    const [, value] = /^\s*(?:#|\/\/)\s*syntax\s*=\s*(\S*)/i.exec(line) ?? [];
    if (value !== undefined) return { value, line: index + 1 };
    const [, json] = /"syntax"\s*:\s*"([^"]*)"/i.exec(line) ?? [];
    if (json !== undefined && /^\s*[{"]/.test(line)) return { value: json, line: index + 1 };
    if (!/^\s*($|#|\/\/|[{"])/.test(line)) return undefined;
  }
  return undefined;
}

/** The stage to build: the target, or the last one. */
export function targetStage({ stages }: Dockerfile, target?: string): Stage | undefined {
  return target ? stages.find(({ name }, i) => name === target.toLowerCase() || String(i) === target) : stages.at(-1);
}

/** A stage after the stages it is based on. */
export function chainOf(file: Dockerfile, target?: string): Stage[] {
  const chain: Stage[] = [];
  for (let stage = targetStage(file, target); stage && !chain.includes(stage); ) {
    chain.unshift(stage);
    const index = file.stages.indexOf(stage);
    const { base } = stage;
    stage = file.stages.slice(0, index).findLast(({ name }) => name === base.toLowerCase());
  }
  return chain;
}

/** The external base image of a target. */
export function baseOf(file: Dockerfile, target?: string): string {
  return chainOf(file, target)[0]?.base ?? '';
}

/** The ENV values of a target. Variables in them are not substituted. */
export function imageEnvironment(file: Dockerfile, target?: string): Record<string, string> {
  const all = chainOf(file, target).flatMap(({ instructions }) => instructions);
  const pairs = all
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap(({ args }): [string, string][] => {
      const assigned = [...args.matchAll(/(?<!\w)([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'[^']*'|\S*)/g)];
      if (assigned.length > 0)
        return assigned.map(([, name = '', value = '']) => [name, value.replace(/^(["'])(.*)\1$/, '$2')]);
      const [, name = '', value = ''] = /^(\w+)\s+(.*)/.exec(args) ?? [];
      return [[name, value]];
    });
  return Object.fromEntries(pairs);
}
