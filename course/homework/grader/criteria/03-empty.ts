import { Blocked, criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'down -v really empties it, and it comes up again',
  expected: 'after docker compose down -v and up nobody of before is known, and one can sign up',
  hints: [
    'There is no simple way to begin anew.',
    'down -v removes the volumes that the compose file declares. A folder of the machine stays as it is, and so does a volume that is external.',
    'Use a named volume that is declared under volumes: in place of a folder.',
  ],
  fine: 'it is empty, and comes up',
  there: 'what was there before down -v is still there',
};

const es: typeof en = {
  title: 'down -v de veras la vacía, y vuelve a arrancar',
  expected: 'tras docker compose down -v y up no se conoce a nadie de antes, y uno se puede registrar',
  hints: [
    'No hay una manera simple de empezar de nuevo.',
    'down -v quita los volúmenes que declara el archivo de compose. Una carpeta de la máquina queda como está, y también un volumen externo.',
    'Usa un volumen con nombre declarado en volumes: en lugar de una carpeta.',
  ],
  fine: 'queda vacía, y arranca',
  there: 'lo que había antes de down -v sigue estando',
};

export const empty = criterion(
  { id: '03-empty', kind: 'advice', layer: 'runtime', points: 2, needs: ['02-cold', '03-survives', '03-mount'] },
  { en, es },
  async ({ run, submission, config }, t) => {
    const { kept, emptied } = await run.story(await config());
    if (kept !== 'all') throw new Blocked('03-survives');
    if (emptied === undefined) throw new Blocked('02-cold');
    return emptied ? passed(t.fine) : failed(t.there, submission.compose?.place('volumes'));
  },
);
