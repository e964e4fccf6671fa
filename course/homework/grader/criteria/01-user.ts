import { criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'The application does not run as root',
  expected: 'every process of the container has another user than root',
  hints: [
    'Whoever breaks into the application is root in its container.',
    'Without USER, everything in a container runs as root: it may change the program itself, and is a step nearer to the machine. Node’s images bring a user for it.',
    'USER node, before CMD',
  ],
  fine: (users: string) => `runs as user ${users}`,
  root: 'runs as root',
};

const es: typeof en = {
  title: 'La aplicación no corre como root',
  expected: 'cada proceso del contenedor tiene otro usuario que root',
  hints: [
    'Quien entre a la fuerza en la aplicación es root en su contenedor.',
    'Sin USER, todo en un contenedor corre como root: puede cambiar el propio programa, y está un paso más cerca de la máquina. Las imágenes de Node traen un usuario para eso.',
    'USER node, antes de CMD',
  ],
  fine: (users) => `corre como el usuario ${users}`,
  root: 'corre como root',
};

export const user = criterion(
  { id: '01-user', kind: 'advice', layer: 'runtime', points: 2, needs: ['01-answers'] },
  { en, es },
  async ({ run }, t) => {
    const users = await run.users();
    if (users.length > 0 && !users.includes('0')) return passed(t.fine(users.join(', ')));
    const alone = await run.alone();
    const { file, dockerfile } = alone.image.recipe;
    const last = dockerfile.stages.at(-1);
    const line = last?.instructions.findLast(({ keyword }) => keyword === 'USER')?.line ?? last?.line;
    return failed(t.root, { file, ...(line && { line }) });
  },
);
