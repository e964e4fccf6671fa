import { criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'It stops within 5 seconds when it is told to',
  expected: 'SIGTERM ends it; it need not be killed',
  hints: [
    'docker stop takes long, and then the application is killed in the middle of what it does.',
    'docker stop sends SIGTERM to process 1. A shell (CMD node … without brackets) or npm in that place does not pass it on.',
    'CMD ["node", "api/dist/main.js"]; in a start script: exec node api/dist/main.js',
  ],
  fine: 'it ended by itself',
  killed: 'it was still running after 5 seconds and was killed',
};

const es: typeof en = {
  title: 'Termina en menos de 5 segundos cuando se le pide',
  expected: 'SIGTERM la termina; no hace falta matarla',
  hints: [
    'docker stop tarda mucho, y después se mata la aplicación en medio de lo que hace.',
    'docker stop envía SIGTERM al proceso 1. Un shell (CMD node … sin corchetes) o npm en ese lugar no lo pasan.',
    'CMD ["node", "api/dist/main.js"]; en un script de inicio: exec node api/dist/main.js',
  ],
  fine: 'terminó por sí sola',
  killed: 'seguía corriendo a los 5 segundos y se la mató',
};

export const stop = criterion(
  { id: '01-stop', kind: 'advice', layer: 'runtime', points: 1, needs: ['01-answers'] },
  { en, es },
  async ({ run }, t) => {
    if (!(await run.killed())) return passed(t.fine);
    const { file, dockerfile } = (await run.alone()).image.recipe;
    const last = dockerfile.stages.at(-1);
    const line = last?.instructions.findLast(({ keyword }) => /^(CMD|ENTRYPOINT)$/.test(keyword))?.line;
    return failed(t.killed, { file, ...(line && { line }) });
  },
);
