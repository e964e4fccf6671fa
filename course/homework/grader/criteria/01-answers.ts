import { Blocked, criterion, failed, passed } from '../criterion.ts';
import { baseOf } from '../reading/dockerfile.ts';
import { missingDockerfile } from '../reading/missing-dockerfile.ts';
import type { Recipe } from '../reading/recipes.ts';

const en = {
  title: 'The image answers on its port from the host',
  expected: 'docker run with a database at hand: GET /health/live answers on the published port',
  hints: [
    'The container starts, but from outside nobody answers; or it ends at once. docker logs says more.',
    'A container has its own localhost: a server that listens on 127.0.0.1 hears only itself. And a program compiled for glibc does not run on Alpine, which has musl: onnxruntime, which computes the predictions, is one.',
    'Let the image start node api/dist/main.js itself: it listens on 0.0.0.0 and on PORT, 3000 if nothing is said (npm start listens on 127.0.0.1 only). EXPOSE the same port, and stand on node:24-trixie-slim, not on an Alpine image.',
  ],
  answered: (port: string) => `answered on port ${port}`,
  notExposed: (port: string, exposed: string) => `answered on port ${port}, but EXPOSE says ${exposed}`,
  ended: (code: string, log: string) => `ended with code ${code}: ${log}`,
  silent: (ports: string, log: string) => `it runs, but nobody answers on port ${ports} from the host: ${log}`,
  memory: 'it needed more than 1 GB of memory and was killed',
  disk: 'it filled the disk by more than 8 GB and was ended',
  alpine: (seen: string) =>
    `${seen} – the image stands on Alpine, whose C library is musl; onnxruntime needs glibc, as Debian’s images have it`,
};

const es: typeof en = {
  title: 'La imagen responde en su puerto desde el host',
  expected: 'docker run con una base de datos a mano: GET /health/live responde en el puerto publicado',
  hints: [
    'El contenedor inicia, pero desde afuera nadie responde; o termina enseguida. docker logs dice más.',
    'Un contenedor tiene su propio localhost: un servidor que escucha en 127.0.0.1 se oye solo a sí mismo. Y un programa compilado para glibc no corre en Alpine, que tiene musl: onnxruntime, que calcula las predicciones, es uno.',
    'Que la imagen inicie node api/dist/main.js: escucha en 0.0.0.0 y en PORT, 3000 si no se dice nada (npm start escucha solo en 127.0.0.1). EXPOSE el mismo puerto, y parte de node:24-trixie-slim, no de una imagen Alpine.',
  ],
  answered: (port) => `respondió en el puerto ${port}`,
  notExposed: (port, exposed) => `respondió en el puerto ${port}, pero EXPOSE dice ${exposed}`,
  ended: (code, log) => `terminó con el código ${code}: ${log}`,
  silent: (ports, log) => `corre, pero nadie responde en el puerto ${ports} desde el host: ${log}`,
  memory: 'necesitó más de 1 GB de memoria y se la mató',
  disk: 'llenó el disco en más de 8 GB y se la cortó',
  alpine: (seen) =>
    `${seen} – la imagen parte de Alpine, cuya biblioteca de C es musl; onnxruntime necesita glibc, como la tienen las imágenes de Debian`,
};

export const answers = criterion(
  { id: '01-answers', kind: 'required', layer: 'runtime', points: 10, needs: ['01-builds'] },
  { en, es },
  async ({ run, submission }, t) => {
    const alone = await run.alone();
    const { recipe } = alone.image;
    if (alone.answers) {
      const { port, exposed } = alone;
      if (exposed.length === 0 || exposed.includes(port)) return passed(t.answered(String(port)));
      return failed(t.notExposed(String(port), exposed.join(', ')), placeOf(recipe, 'EXPOSE'));
    }
    // The image that would have answered may be the one that could not be built.
    if (missingDockerfile(submission)) throw new Blocked('02-valid');
    if (run.diskFull) return failed(t.disk, placeOf(recipe, 'CMD'));
    const { state, exitCode, outOfMemory, log, ports } = alone;
    if (outOfMemory) return failed(t.memory, placeOf(recipe, 'CMD'));
    const seen = state === 'running' ? t.silent(ports.join(', '), log) : t.ended(String(exitCode), log);
    const base = baseOf(recipe.dockerfile, recipe.target);
    if (/alpine/i.test(base)) return failed(t.alpine(seen), placeOf(recipe, 'FROM'));
    return failed(seen, placeOf(recipe, 'CMD'));
  },
);

function placeOf({ file, dockerfile: { stages } }: Recipe, keyword: string) {
  const last = stages.at(-1);
  const line = last?.instructions.findLast((one) => one.keyword === keyword)?.line ?? last?.line;
  return { file, ...(line && { line }) };
}
