export interface Step {
  /** Such as `[build 3/5] RUN npm ci`. */
  name: string;
  cached: boolean;
  error: string;
  /** What it wrote. */
  output: string;
}

interface Vertex {
  digest: string;
  name?: string;
  cached?: boolean;
  error?: string;
}

const MOST_OUTPUT = 64 * 1024;

/** Reads the builder's log of `--progress=rawjson`. */
export function readBuildLog(stderr: string): Step[] {
  const steps = new Map<string, Step>();
  const step = (digest: string) => {
    const known = steps.get(digest) ?? { name: '', cached: false, error: '', output: '' };
    steps.set(digest, known);
    return known;
  };
  for (const line of stderr.split('\n')) {
    const { vertexes = [], logs = [] } = parse(line);
    for (const { digest, name, cached, error } of vertexes) {
      const one = step(digest);
      Object.assign(one, { ...(name && { name }), ...(cached && { cached }), ...(error && { error }) });
    }
    for (const { vertex, data } of logs) {
      const one = step(vertex);
      one.output = (one.output + Buffer.from(data, 'base64').toString()).slice(-MOST_OUTPUT);
    }
  }
  return [...steps.values()];
}

function parse(line: string): { vertexes?: Vertex[]; logs?: { vertex: string; data: string }[] } {
  if (!line.startsWith('{"')) return {};
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}

/** A step that installs packages. Options and their values may stand in between; the alternatives are unambiguous. */
export const INSTALLS =
  /\b(npm|pnpm|yarn|bun)\s+(?:--\S*\s+(?:[^-\s]\S*\s+)?|-[^-\s]\S*\s+){0,20}(ci|install|i|add|clean-install)\b/;

/** The line of the Dockerfile that the builder names in its error. */
export function failedLine(stderr: string): number | undefined {
  const [, line] = /^\S.*:(\d+)\r?\n-{5,}/m.exec(stderr) ?? [];
  return line ? Number(line) : undefined;
}

/** Why a build failed, in one line: the error, and the last line of the step's output. */
export function whyFailed(stderr: string): string {
  const failing = readBuildLog(stderr).find(({ error }) => error);
  const [, error] = /^ERROR: (?:failed to build: )?(?:failed to solve: )?(.*)$/m.exec(stderr) ?? [];
  const said = failing?.output.trim().split('\n').slice(-3).join(' / ');
  return [error ?? failing?.error ?? stderr.trim().split('\n').at(-1) ?? '', said].filter(Boolean).join(' – ');
}
