import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  named: 'A Postgres runs whose data lies in a volume with a name, or in a folder of this machine',
  noneRuns: 'No container of postgres whose name begins with lab06- runs.',
  unnamed: (container: string, place: string) => `The data of ${container} lies in ${place}.`,
  ownLayer: 'its own layer',
  anonymous: 'a volume without a name, which no other container will find',
  older: 'That Postgres has a user who was there before its container was',
  noUsers: (container: string, said: string) => `${container} has nobody in a table users: ${said}`,
  empty: 'the table is empty.',
  younger: (container: string) =>
    `The database of ${container} began with this container: remove it, and start another one on the same volume.`,
  refused: 'Postgres 18 has refused a volume at the old path, and its container is still there to be read',
  notRefused: 'No stopped container of postgres lab06-… has a volume at /var/lib/postgresql/data.',
  table: 'table.md says for each action what it leaves',
  noTable: 'There is no table.md in course/labs/06-volumes.',
  wrongRow: (action: string, expected: string, found: string) =>
    `"${action}" leaves: ${expected}; table.md says: ${found}.`,
  nothing: 'nothing',
};

const es: typeof en = {
  named: 'Corre un Postgres cuyos datos están en un volumen con nombre, o en una carpeta de esta máquina',
  noneRuns: 'No corre ningún contenedor de postgres cuyo nombre empiece con lab06-.',
  unnamed: (container, place) => `Los datos de ${container} están en ${place}.`,
  ownLayer: 'su propia capa',
  anonymous: 'un volumen sin nombre, que ningún otro contenedor encontrará',
  older: 'Ese Postgres tiene un usuario que ya estaba antes que su contenedor',
  noUsers: (container, said) => `${container} no tiene a nadie en una tabla users: ${said}`,
  empty: 'la tabla está vacía.',
  younger: (container) =>
    `La base de datos de ${container} empezó con este contenedor: quítalo, y arranca otro sobre el mismo volumen.`,
  refused: 'Postgres 18 ha rechazado un volumen en la ruta vieja, y su contenedor sigue ahí para leerlo',
  notRefused: 'Ningún contenedor detenido de postgres lab06-… tiene un volumen en /var/lib/postgresql/data.',
  table: 'table.md dice de cada acción qué deja',
  noTable: 'No hay un table.md en course/labs/06-volumes.',
  wrongRow: (action, expected, found) => `"${action}" deja: ${expected}; table.md dice: ${found}.`,
  nothing: 'nada',
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
