import { docker } from '../docker.ts';
import { LayerFiles } from './layer-files.ts';

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
  const layers = new LayerFiles();
  await docker(['save', image], { seconds: 300, onStdout: (chunk) => layers.write(chunk) });
  const files = layers.names.filter(isSecret).map((name): Leak => ({ where: 'file', name }));
  return [...variables, ...spoken, ...files];
}

function isSecret(path: string): boolean {
  return FILE.test(path) && !EXAMPLE.test(path) && !/(^|\/)(node_modules|usr|etc|proc|sys)\//.test(path);
}
