import { criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'The image holds no secret',
  expected: 'no password, key or .env file in its variables, its history or any of its layers',
  hints: [
    'Whoever gets the image gets a secret with it.',
    'ENV and ARG are written into the image, and a file that a later step deletes stays in the layer below. Secrets come when the container starts, not when the image is built.',
    'Delete the ENV or ARG, keep .env files out by .dockerignore, and give the values with env_file or environment in the compose file (while building: RUN --mount=type=secret).',
  ],
  fine: 'none found',
  variable: (name: string) => `in the image’s environment: ${name}`,
  history: (name: string) => `in the image’s history: ${name}`,
  file: (name: string) => `in a layer of the image: ${name}`,
};

const es: typeof en = {
  title: 'La imagen no guarda ningún secreto',
  expected: 'ninguna contraseña, clave o archivo .env en sus variables, su historia o alguna de sus capas',
  hints: [
    'Quien recibe la imagen recibe con ella un secreto.',
    'ENV y ARG quedan escritos en la imagen, y un archivo que un paso posterior borra queda en la capa de abajo. Los secretos llegan cuando inicia el contenedor, no cuando se construye la imagen.',
    'Borra el ENV o ARG, deja los archivos .env afuera con .dockerignore, y da los valores con env_file o environment en el archivo de compose (al construir: RUN --mount=type=secret).',
  ],
  fine: 'no se encontró ninguno',
  variable: (name) => `en las variables de la imagen: ${name}`,
  history: (name) => `en la historia de la imagen: ${name}`,
  file: (name) => `en una capa de la imagen: ${name}`,
};

export const secrets = criterion(
  { id: '01-secrets', kind: 'advice', layer: 'runtime', points: 2, needs: ['01-builds', '01-context'] },
  { en, es },
  async ({ run }, t) => {
    const found = (await run.leaks()).find(({ leaks }) => leaks.length > 0);
    const [leak] = found?.leaks ?? [];
    if (!found || !leak) return passed(t.fine);
    const { file, dockerfile } = found.built.recipe;
    const line = dockerfile.text.split('\n').findIndex((text) => text.includes(leak.name)) + 1;
    return failed(t[leak.where](leak.name), { file, ...(line > 0 && { line }) });
  },
);
