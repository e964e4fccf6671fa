const TASKS = ['start', 'build', 'test', 'model:data', 'model:train', 'homework:check'];
/** A line of scripts/run.mjs or its like that says which program a task runs. */
const TASK_LINE = /^ {2}'?([\w:-]+)'?: '([\w./-]+)',\n/gm;

/** What is changed in a committed file on its way into a starter. Everything else stays as it is. */
export function edited(path: string, text: string): string {
  if (/^scripts\/run[\w-]*\.mjs$/.test(path)) return withFewerTasks(text);
  if (path === 'package.json') return withFewerScripts(text);
  if (path === 'vitest.config.ts') return text.replace(/projects: \[[^[\]]*\]/, "projects: ['model', 'api']");
  return text;
}

/** The grader's program is the bundle. */
function withFewerTasks(text: string): string {
  return text
    .replace(TASK_LINE, (line, task: string) => (TASKS.includes(task) ? line : ''))
    .replace("'homework/grader/main.ts'", "'homework/grader.mjs'");
}

/** Dependencies stay as they are: package-lock.json is the same, and `npm ci` compares the two. */
function withFewerScripts(text: string): string {
  const manifest = JSON.parse(text) as { scripts: Record<string, string> };
  const scripts = Object.fromEntries(Object.entries(manifest.scripts).filter(([name]) => TASKS.includes(name)));
  return `${JSON.stringify({ ...manifest, scripts }, null, 2)}\n`;
}
