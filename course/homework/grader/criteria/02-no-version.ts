import { criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'No version: in the compose file',
  expected: 'the file begins with services',
  hints: [
    'docker compose warns at every start.',
    'version: was for the old docker-compose. Today’s Compose ignores it and says so.',
    'Delete the line version: …',
  ],
  fine: 'there is none',
  there: (value: string) => `version: ${value}`,
};

const es: typeof en = {
  title: 'Sin version: en el archivo de compose',
  expected: 'el archivo empieza con services',
  hints: [
    'docker compose avisa en cada inicio.',
    'version: era para el viejo docker-compose. El Compose de hoy la ignora y lo dice.',
    'Borra la línea version: …',
  ],
  fine: 'no la hay',
  there: (value) => `version: ${value}`,
};

export const noVersion = criterion(
  { id: '02-no-version', kind: 'advice', layer: 'static', points: 1, needs: ['02-valid'] },
  { en, es },
  ({ submission: { compose } }, t) =>
    compose && 'version' in compose.data
      ? failed(t.there(String(compose.data.version)), compose.place('version'))
      : passed(t.fine),
);
