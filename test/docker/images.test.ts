import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { Image } from './support/image.ts';
import { CLONE, RUN } from './support/run.ts';
import { outdated, rowsOf, writeSizes } from './support/sizes.ts';

const MB = 1_000_000;
/** Environment files, git, tests, sources and their types: not to be in any image. */
const NEVER = /\/\.env|\/\.git\/|\.test\.|\.tsx?$|\.[cm]ts$|\/\.npm\/|\/package-lock\.json$/;

describe('nestapp', async () => {
  const image = await Image.of('nestapp');
  const files = await image.files();

  it('adds at most 100 MB to its base', async () => {
    expect(await image.size()).toBeLessThan(100 * MB);
  });

  it('runs as node, in production, without a shell', async () => {
    expect(await image.inspect('{{.Config.User}} {{json .Config.Cmd}}')).toMatch(/^node \["node",/);
    expect(await image.inspect('{{json .Config.Env}}')).toContain('"NODE_ENV=production"');
  });

  it('holds the compiled API, the model and its training, and packages, and nothing else', () => {
    const others = files.filter((file) => !/^\/app\/(api\/dist|model\/src|node_modules)\//.test(file));
    expect(others.sort()).toEqual([
      '/app/api/package.json',
      '/app/model/artifacts/salary.manifest.json',
      '/app/model/artifacts/salary.onnx',
      '/app/model/package.json',
    ]);
    // Node runs the training's TypeScript as it is.
    expect(files.filter((file) => NEVER.test(file) && !file.startsWith('/app/model/src/'))).toEqual([]);
  });

  it('holds the packages of the API and of the training, none for development or the page', async () => {
    const api = [...(await dependencies('api')), ...(await dependencies('model'))];
    const foreign = [
      ...(await dependencies('.', 'devDependencies', 'optionalDependencies')),
      ...(await dependencies('predictor-ui', 'dependencies', 'devDependencies')),
    ].filter((name) => !api.includes(name));
    const has = (name: string) => files.some((file) => file.startsWith(`/app/node_modules/${name}/`));
    expect(api.filter((name) => !has(name))).toEqual([]);
    expect(foreign.filter(has)).toEqual([]);
  });

  it('holds onnxruntime for its own platform only', async () => {
    const architecture = (await image.inspect('{{.Architecture}}')).replace('amd64', 'x64');
    const platforms = files.map((file) => /onnxruntime-node\/bin\/[^/]+\/(.+)\//.exec(file)?.[1]).filter(Boolean);
    expect([...new Set(platforms)]).toEqual([`linux/${architecture}`]);
  });
});

describe('predictor-ui', async () => {
  const image = await Image.of('predictor-ui');
  const files = await image.files();

  it('adds at most 4 MB to its base', async () => {
    expect(await image.size()).toBeLessThan(4 * MB);
  });

  it('runs as nginx', async () => {
    expect(await image.inspect('{{.Config.User}}')).toBe('nginx');
  });

  it('holds the built page and its configuration, and nothing else', () => {
    expect(files.filter((file) => !/^\/(usr\/share\/nginx\/html|etc\/nginx)\//.test(file))).toEqual([]);
    expect(files.filter((file) => NEVER.test(file) || file.endsWith('.map'))).toEqual([]);
  });
});

describe('postgresdb', () => {
  const file = '--file=docker/postgresdb.Dockerfile';
  beforeAll(() => docker(['build', '--quiet', file, `--tag=aumento/postgresdb:${RUN}`, 'db/init'], { cwd: CLONE }));

  it('adds at most 1 MB to its base', async () => {
    expect(await (await Image.of('postgresdb')).size()).toBeLessThan(MB);
  });

  it('docs/image-sizes.md says what each image adds; npm run docs:sizes updates it', async () => {
    const services = ['nestapp', 'predictor-ui', 'postgresdb'];
    const rows = (await Promise.all(services.map(async (name) => rowsOf(name, await Image.of(name))))).flat();
    if (process.env.AUMENTO_WRITE_SIZES) await writeSizes(rows);
    expect(await outdated(rows)).toEqual([]);
  });
});

async function dependencies(workspace: string, ...kinds: string[]): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(CLONE, workspace, 'package.json'), 'utf8'));
  return (kinds.length > 0 ? kinds : ['dependencies']).flatMap((kind) => Object.keys(manifest[kind] ?? {}));
}
