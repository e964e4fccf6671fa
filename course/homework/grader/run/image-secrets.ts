import { createGunzip, type Gunzip } from 'node:zlib';
import { docker } from './docker.ts';
import { TarReader } from './tar.ts';

export interface Leak {
  /** variable: in the image's environment. history: in how it was built. file: in one of its layers, also a deleted one. */
  where: 'variable' | 'history' | 'file';
  name: string;
}

const SECRET = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)/i;
const FILE = /(^|\/)(\.env(\.[\w.-]+)?|[\w.-]+\.env|id_(rsa|ed25519|ecdsa))$/;
const EXAMPLE = /(example|sample|template|dist|defaults?)$/i;
/** Anchored at the beginning of a word: otherwise a long word takes quadratic time. */
const ASSIGNED = /(?<!\w)(\w+)=(\S+)/g;

/** Looks for secrets in an image: its environment, its history and the files of each layer. */
export async function secretsIn(image: string): Promise<Leak[]> {
  const { stdout } = await docker(['image', 'inspect', '--format', '{{json .Config.Env}}', image]);
  const variables = ((JSON.parse(stdout || '[]') ?? []) as string[])
    .map((text) => text.split(/=(.*)/s))
    .filter(([name = '', value]) => SECRET.test(name) && !name.endsWith('_FILE') && value)
    .map(([name = '']): Leak => ({ where: 'variable', name }));
  const history = await docker(['history', '--no-trunc', '--format', '{{.CreatedBy}}', image]);
  const spoken = [...history.stdout.matchAll(ASSIGNED)]
    .filter(
      ([, name = '', value = '']) => SECRET.test(name) && !name.endsWith('_FILE') && !/^["']?(\$|["']?$)/.test(value),
    )
    .map(([, name = '']): Leak => ({ where: 'history', name }));
  const files = (await filesOf(image)).filter(isSecret).map((name): Leak => ({ where: 'file', name }));
  return [...variables, ...spoken, ...files];
}

function isSecret(path: string): boolean {
  return FILE.test(path) && !EXAMPLE.test(path) && !/(^|\/)(node_modules|usr|etc|proc|sys)\//.test(path);
}

/** The file names of all layers, streamed from `docker save`. */
async function filesOf(image: string): Promise<string[]> {
  const found: string[] = [];
  const open: Promise<unknown>[] = [];
  const reader = new TarReader((_, size) => {
    const layer = new TarReader((name) => {
      if (!name.endsWith('/')) found.push(name);
      return undefined;
    });
    return size < 1024 ? undefined : unpacked(layer, open, size);
  });
  await docker(['save', image], { seconds: 300, onStdout: (chunk) => reader.feed(chunk) });
  await Promise.all(open);
  return found;
}

/** Some engines keep layers as they are, others compressed; what is neither, such as a manifest, holds no names. */
function unpacked(layer: TarReader, open: Promise<unknown>[], size: number): (chunk: Buffer) => void {
  let gunzip: Gunzip | undefined;
  let kind: 'tar' | 'gzip' | 'other' | undefined;
  let left = size;
  return (chunk) => {
    left -= chunk.length;
    kind ??= chunk[0] === 0x1f && chunk[1] === 0x8b ? 'gzip' : chunk[0] === 0x7b ? 'other' : 'tar';
    if (kind === 'tar') layer.feed(chunk);
    if (kind !== 'gzip') return;
    if (!gunzip) {
      const stream = createGunzip();
      stream.on('data', (bytes: Buffer) => layer.feed(bytes));
      open.push(new Promise((resolve) => stream.once('close', resolve).once('error', resolve)));
      gunzip = stream;
    }
    gunzip.write(Buffer.from(chunk));
    if (left === 0) gunzip.end();
  };
}
