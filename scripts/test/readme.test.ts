import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import startApp from '../../test/support/running-app.global-setup.ts';
import { HAS_COURSE, ROOT } from '../support/paths.ts';

const FILES = ['README.md', 'README.es.md'];

/** On Windows the `bash` of the PATH may be WSL's, which knows nothing of this machine's programs: Git's comes with curl. */
const BASH = process.platform === 'win32' ? 'C:\\Program Files\\Git\\bin\\bash.exe' : 'bash';

/** Where each command of the README runs for real. */
const RUN_BY: Record<string, string> = {
  'docker compose up': 'test/docker/persistence.test.ts',
  'docker compose --profile observability up': 'test/docker/observability.test.ts',
  'docker compose --profile tools up': 'test/docker/profiles.test.ts',
  'npm start': 'scripts/test/start.test.ts',
  'npm start -- --empty': 'scripts/test/start.test.ts',
  'npm run check': '.ci/run',
  'npm test': '.ci/run',
  'npm run test:docker': '.ci/run',
  'npm run test:homework': '.ci/run',
  'npm run model:data': 'scripts/test/model-commands.test.ts',
  'npm run model:train': 'scripts/test/model-commands.test.ts',
  'npm run db:backup': 'tools/test/backup.test.ts',
  'npm run doctor': 'tools/test/doctor.test.ts',
  'npm run lab': 'course/labs/test/labs.test.ts',
  'npm run bench': 'scripts/test/bench.test.ts',
};

const read = (file: string) => readFile(join(ROOT, file), 'utf8');

/** A README's paths into course/ count only where the course has not been deleted. */
async function exists(path: string): Promise<void> {
  if (HAS_COURSE || !path.startsWith('course/')) await access(join(ROOT, path));
}

async function blocks(file: string): Promise<string[]> {
  return [...(await read(file)).matchAll(/```bash\n([\s\S]*?)```/g)].map(([, code]) => `${code}`);
}

it('both languages have the same commands', async () => {
  const [english, spanish] = await Promise.all(FILES.map(blocks));
  expect(spanish).toEqual(english);
});

it('every command is run by a test or by .ci/run', async () => {
  const commands = (await blocks('README.md'))
    .filter((block) => !block.includes('curl'))
    .flatMap((block) => block.trim().split('\n'));
  for (const command of commands) {
    expect(Object.keys(RUN_BY)).toContain(command);
    await exists(RUN_BY[command] as string);
  }
  const ci = await read('.ci/run');
  for (const [command] of Object.entries(RUN_BY).filter(([, where]) => where === '.ci/run'))
    expect(ci).toContain(command);
});

it.each(FILES)('every link of %s to a file leads somewhere', async (file) => {
  const links = [...(await read(file)).matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => `${link}`);
  for (const link of links.filter((one) => !one.includes('://'))) await exists(link);
});

describe('the lines of curl', () => {
  let stop: () => Promise<void>;
  let folder: string;

  beforeAll(async () => {
    stop = await startApp();
    folder = await mkdtemp(join(tmpdir(), 'aumento-curl-'));
  });
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  it('sign in, find somebody, predict, and find the prediction', async () => {
    const block = (await blocks('README.md')).find((code) => code.includes('curl')) as string;
    const env = { ...process.env, API: `${process.env.AUMENTO_URL}/api` };
    const { stdout } = await promisify(execFile)(BASH, ['-e', '-c', block], { cwd: folder, env });
    const [session, prediction, list] = stdout
      .replaceAll('}{', '}\n{')
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(session.user.email).toContain('@');
    expect(prediction).toMatchObject({ targetSeniority: 'Senior', features: { performanceRating: 4 } });
    expect(list).toEqual({ items: [prediction], page: 1, pageSize: 25, total: 1 });
  });
});
