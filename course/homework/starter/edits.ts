const SCRIPTS = ['start', 'build', 'test', 'model:data', 'model:train', 'homework:check'];

/** The committed files that are changed for the starter, and how. */
export const EDITS: Record<string, (text: string) => string> = {
  'package.json': withFewerScripts,
  'vitest.config.ts': (text) => text.replace(/projects: \[[^[\]]*\]/, "projects: ['model', 'api']"),
};

/**
 * The grader's program is the bundle. Dependencies stay as they are: package-lock.json is the same, and `npm ci`
 * compares the two.
 */
function withFewerScripts(text: string): string {
  const manifest = JSON.parse(text) as { scripts: Record<string, string> };
  const scripts = Object.fromEntries(
    Object.entries(manifest.scripts)
      .filter(([name]) => SCRIPTS.includes(name))
      .map(([name, script]) => [name, script.replace('course/homework/grader/main.ts', 'homework/grader.mjs')]),
  );
  return `${JSON.stringify({ ...manifest, scripts }, null, 2)}\n`;
}
