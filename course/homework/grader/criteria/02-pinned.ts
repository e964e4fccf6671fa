import { rolesOf } from '../compose/roles.ts';
import { Blocked, criterion, failed, passed } from '../criterion.ts';
import { imageName, postgresMajor } from '../reading/image-name.ts';

const en = {
  title: 'The database’s major version is said',
  expected: 'an image such as postgres:18',
  hints: [
    'One day the database will not start any more, though nothing was changed.',
    'A database reads only the files of its own major version. Without one in the tag, docker pull may bring the next, and the volume does not fit any more.',
    'image: postgres:18-trixie',
  ],
  fine: (image: string) => image,
  loose: (image: string) => `says no version: ${image}`,
};

const es: typeof en = {
  title: 'Se dice la versión mayor de la base de datos',
  expected: 'una imagen como postgres:18',
  hints: [
    'Un día la base de datos no arrancará más, aunque nada haya cambiado.',
    'Una base de datos lee solo los archivos de su propia versión mayor. Sin una en la etiqueta, docker pull puede traer la siguiente, y el volumen ya no sirve.',
    'image: postgres:18-trixie',
  ],
  fine: (image) => image,
  loose: (image) => `no dice la versión: ${image}`,
};

export const pinned = criterion(
  { id: '02-pinned', kind: 'advice', layer: 'compose', points: 1, needs: ['02-valid', '02-network'] },
  { en, es },
  async ({ submission, config: resolved }, t) => {
    const { databases, bases } = rolesOf(await resolved(), submission);
    if (databases.length === 0) throw new Blocked('02-network');
    const images = databases.map((name) => ({ name, image: bases[name] ?? '' }));
    const loose = images.find(({ image }) => postgresMajor(image) === undefined && imageName(image).digest === '');
    if (loose) return failed(t.loose(loose.image), submission.compose?.place('services', loose.name, 'image'));
    return passed(t.fine(images.map(({ image }) => image).join(', ')));
  },
);
