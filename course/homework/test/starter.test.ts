import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflowFaults } from '../../../scripts/check/workflows.ts';
import { ROOT } from '../../../scripts/support/paths.ts';
import { run } from '../../../scripts/support/run-command.ts';
import { CRITERIA } from '../grader/criteria/index.ts';
import { isKept } from '../starter/kept-files.ts';
import { Starter } from './support/starter.ts';

/** Where the project's own answer to the homework stands. */
const SOLUTION =
  /^(docker-compose\.yml|\.dockerignore|\.env\.development\.example|(docker|course\/labs|test\/docker)\/)/;
const IMAGES = /\b(postgres|node|nginx):[\w.-]*\d|\bnginx:|^FROM /m;

let es: Starter;
let en: Starter;

beforeAll(async () => {
  es = await Starter.make('es');
  en = await Starter.make('en');
});
afterAll(() => {
  es.remove();
  en.remove();
});

describe('what a starter holds', () => {
  it('is one commit, and git knows of nothing else', () => {
    expect(es.git('log', '--all', '--format=%s')).toEqual(['Tarea: Aumento en contenedores']);
    expect(es.git('status', '--porcelain', '--ignored')).toEqual([]);
    const reachable = es.git('rev-list', '--all', '--objects', '--no-object-names');
    const kept = es.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)');
    expect(kept.sort()).toEqual(reachable.sort());
  });

  it('has no file of the solution, nor of what makes and grades the homework', () => {
    const names = es.files.filter((file) =>
      /^course\/|docker|compose|container|labs\/|kubernetes|\bci\b|stack\.|doctor/i.test(file),
    );
    expect(names).toEqual([]);
    expect(es.files.filter((file) => file.startsWith('homework/'))).toEqual([
      'homework/grader.licenses.md',
      'homework/grader.mjs',
    ]);
    expect(es.files.filter((file) => file.startsWith('.github/'))).toEqual(['.github/workflows/homework.yml']);
  });

  it('has no line of the solution, and names no image', async () => {
    const tracked = (await run('git', ['ls-files', '-z'])).split('\0').filter((file) => SOLUTION.test(file));
    expect(tracked.length).toBeGreaterThan(20);
    const lines = tracked
      .filter((file) => /(\.ya?ml|Dockerfile|\.conf|\.hcl|ignore|example)$/.test(file))
      .flatMap((file) => readFileSync(join(ROOT, file), 'utf8').split('\n'))
      .map((line) => line.trim())
      // A script within a Dockerfile imports what any program imports.
      .filter((line) => line.length >= 24 && !line.startsWith('import '));
    const solution = new Set(lines);
    // `npm start` needs this one as well.
    for (const common of starterExample()) solution.delete(common);
    for (const file of es.files.filter((one) => !/\.(csv|onnx|md)$|^homework\/|package-lock/.test(one))) {
      const text = es.read(file);
      expect(text, file).not.toMatch(IMAGES);
      expect(
        text.split('\n').filter((line) => solution.has(line.trim())),
        file,
      ).toEqual([]);
    }
  });

  it('has every file that one of its files imports, and of scripts/ and test/ no other', () => {
    const imported = new Set(es.files.filter((file) => /^(?!homework\/).*\.(tsx?|mjs)$/.test(file)).flatMap(importsOf));
    expect([...imported].filter((path) => !es.files.includes(path))).toEqual([]);
    const { scripts } = JSON.parse(es.read('package.json')) as { scripts: Record<string, string> };
    const programs = Object.values(scripts).join(' ').split(' ');
    const own = es.files.filter((file) => /^(scripts|test)\//.test(file));
    expect(own.filter((file) => !imported.has(file) && !programs.includes(file))).toEqual([]);
  });

  it('is the same commit each time', async () => {
    const again = await Starter.make('es');
    expect(again.git('rev-parse', 'HEAD')).toEqual(es.git('rev-parse', 'HEAD'));
    again.remove();
  });
});

function importsOf(file: string): string[] {
  return [...es.read(file).matchAll(/(?:from|import\(?) ?'(\.[^']+)'/g)].map(([, path]) =>
    posix.join(posix.dirname(file), `${path}`).replace(/\.gen$/, '.gen.ts'),
  );
}

function starterExample(): string[] {
  return es
    .read('.env.development.example')
    .split('\n')
    .filter((line) => /^# development: /.test(line));
}

describe('the rule of what is kept', () => {
  it.each([
    'api/src/main.ts',
    'db/init/03-data.sql',
    'predictor-ui/src/features/course/check-row.tsx',
    'scripts/run.mjs',
  ])('lets %s in', (file) => expect(isKept(file)).toBe(true));

  it.each([
    'Dockerfile',
    'api/Dockerfile',
    'api/src/Dockerfile',
    'api/src/compose.yaml',
    'docker/nestapp.Dockerfile',
    'compose.yaml',
    'docker-compose.yml',
    '.dockerignore',
    'api/.dockerignore',
    'predictor-ui/nginx.conf',
    '.env.development.example',
    '.env',
    'README.md',
    'docs/decisions/README.md',
    'course/labs/01/README.md',
    'kubernetes/api.yaml',
    'course/homework/grader/main.ts',
    'course/homework/class/grade.ts',
    'scripts/dev-docker.ts',
    'scripts/support/tracked-files.ts',
    'scripts/docker/docker.ts',
    'tools/doctor/doctor.ts',
    'test/docker/images.test.ts',
    '.github/workflows/containers.yml',
    '.ci/run',
  ])('keeps %s out, and what nobody has thought of', (file) => expect(isKept(file)).toBe(false));
});

describe('the commands of a starter', () => {
  it('are those whose program is there', () => {
    const { scripts } = JSON.parse(es.read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'build', 'homework:check']));
    for (const script of Object.values(scripts)) {
      const [, program] = /^node scripts\/run\.mjs (?:--\S+ )*([\w./-]+)$/.exec(script) ?? [];
      expect(es.files).toContain(program);
    }
  });

  it('need the packages of the same lockfile, which npm ci finds in order', async () => {
    expect(es.read('package-lock.json')).toBe(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    const npm = process.env.npm_execpath;
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
    await run(command, [...first, 'ci', '--dry-run', '--ignore-scripts', '--prefix', es.dir]);
  });
});

describe('the task', () => {
  const commands = (text: string) => [...text.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, code]) => code);

  it('is README.md in the language that was asked for, and the other one is beside it', () => {
    expect(es.read('README.md')).toContain('Actividad 01');
    expect(en.read('README.md')).toContain('Activity 01');
    expect(es.read('README.en.md').replace('README.md', 'README.es.md')).toBe(en.read('README.md'));
    expect(en.read('README.es.md').replace('README.md', 'README.en.md')).toBe(es.read('README.md'));
    expect(commands(es.read('README.md'))).toEqual(commands(en.read('README.md')));
    for (const starter of [es, en])
      for (const [, link] of starter.read('README.md').matchAll(/\]\(([^)]+)\)/g))
        expect(starter.files).toContain(link);
  });

  it.each(['es', 'en'] as const)('says each criterion with its points: %s', (language) => {
    const text = (language === 'es' ? es : en).read('README.md');
    for (const { id, points, texts, kind } of CRITERIA.filter((one) => one.kind !== 'safety')) {
      const row = text.split('\n').find((line) => line.includes(`\`${id}\``)) ?? '';
      expect(row).toContain(texts[language].title);
      expect(row).toMatch(new RegExp(`\\| ${points} \\|$`));
      expect(row).toContain(
        kind === 'advice' ? (language === 'es' ? 'consejo' : 'advice') : language === 'es' ? 'obligatorio' : 'required',
      );
    }
    expect(text).not.toMatch(/\{\{/);
  });
});

describe('the workflow', () => {
  it('grades in the language of the starter, by actions at a commit, and is what actionlint allows', async () => {
    const file = '.github/workflows/homework.yml';
    expect(es.read(file)).toContain('--language es');
    expect(en.read(file)).toContain('--language en');
    expect(es.read(file)).toContain('$GITHUB_STEP_SUMMARY');
    const uses = [...es.read(file).matchAll(/uses: (.*)/g)].map(([, one]) => one);
    expect(uses.length).toBe(2);
    for (const one of uses) expect(one).toMatch(/@[0-9a-f]{40} # v/);
    expect(await workflowFaults(file, es.read(file))).toEqual([]);
  });
});
