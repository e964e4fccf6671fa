import { Blocked, criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'The data survive a rebuild of the image',
  expected: 'a user and a prediction are there after docker compose up --build with changed sources',
  hints: [
    'After a new build of the image the data are gone.',
    'An image is read-only, and a container from a new image begins as the image is. Data belong into a volume, and the volume to the database, not to the application.',
    'Mount the volume on the database’s service, and delete nothing of it in an entrypoint.',
  ],
  fine: 'the user and the prediction are there',
  nobody: 'the user of before is not known any more',
  'no prediction': 'the user is there, the prediction is not',
  down: (why: string) => `after the rebuild, up does not work: ${why}`,
};

const es: typeof en = {
  title: 'Los datos sobreviven a una nueva construcción de la imagen',
  expected: 'un usuario y una predicción están tras docker compose up --build con el código cambiado',
  hints: [
    'Tras construir la imagen de nuevo, los datos ya no están.',
    'Una imagen es de solo lectura, y un contenedor de una imagen nueva empieza como es la imagen. Los datos van en un volumen, y el volumen en la base de datos, no en la aplicación.',
    'Monta el volumen en el servicio de la base de datos, y no borres nada de él en un entrypoint.',
  ],
  fine: 'el usuario y la predicción están',
  nobody: 'ya no se conoce al usuario de antes',
  'no prediction': 'el usuario está, la predicción no',
  down: (why) => `tras la construcción, up no funciona: ${why}`,
};

export const rebuild = criterion(
  { id: '03-rebuild', kind: 'advice', layer: 'runtime', points: 2, needs: ['03-survives', '03-mount'] },
  { en, es },
  async ({ run, submission, config }, t) => {
    const { kept, rebuilt } = await run.story(await config());
    if (!rebuilt) throw new Blocked(kept === 'all' ? '01-builds' : '03-survives');
    if (rebuilt === 'all') return passed(t.fine);
    const seen = typeof rebuilt === 'string' ? t[rebuilt] : t.down(rebuilt.why);
    return failed(seen, submission.compose?.place('volumes'));
  },
);
