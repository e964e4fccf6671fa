import type { Language } from '../grader/result.ts';

const en = {
  usage: `npm run homework:new -- DIR [--language es|en]

  DIR         where to write the starter: a folder that is empty or not there yet
  --language  of README.md and of the result in CI; the other one is there too (as this terminal's)`,
  notUnderstood: (why: string, usage: string) => `${why}\n\n${usage}`,
  unknownLanguage: (given: string) => `--language ${given}: there are es and en.`,
  notEmpty: (folder: string) => `${folder} is not empty. Give a folder that is empty, or the name of a new one.`,
  noFolder: (path: string) => `${path} is no folder. Give a folder that is empty, or the name of a new one.`,
  inside: (folder: string, root: string) =>
    `${folder} lies within ${root}, whose git would take it for its own. Give a folder outside, such as ../starter.`,
  noClone: (root: string, why: string) =>
    `${root} is no git clone with a commit, or git is not there: a starter is made of what is committed. Clone the project with git and run this there. (${why})`,
  uncommitted: (files: string) => `Not in the starter, since it is not committed: ${files}`,
  failed: (why: string) => `The starter could not be made: ${why}`,
  subject: 'Homework: Aumento in containers',
  done: (folder: string) => `The starter is in ${folder}: a git repository with one commit. Its task is in README.md.`,
};

const es: typeof en = {
  usage: `npm run homework:new -- CARPETA [--language es|en]

  CARPETA     dónde escribir el punto de partida: una carpeta vacía o que aún no existe
  --language  de README.md y del resultado en CI; el otro idioma también está (si no, el de esta terminal)`,
  notUnderstood: (why, usage) => `${why}\n\n${usage}`,
  unknownLanguage: (given) => `--language ${given}: hay es y en.`,
  notEmpty: (folder) => `${folder} no está vacía. Da una carpeta vacía, o el nombre de una nueva.`,
  noFolder: (path) => `${path} no es una carpeta. Da una carpeta vacía, o el nombre de una nueva.`,
  inside: (folder, root) =>
    `${folder} está dentro de ${root}, y su git la tomaría por suya. Da una carpeta de afuera, como ../tarea.`,
  noClone: (root, why) =>
    `${root} no es un clon de git con un commit, o no está git: el punto de partida se hace con lo que tiene commit. Clona el proyecto con git y ejecuta esto allí. (${why})`,
  uncommitted: (files) => `No está en el punto de partida, porque no tiene commit: ${files}`,
  failed: (why) => `No se pudo hacer el punto de partida: ${why}`,
  subject: 'Tarea: Aumento en contenedores',
  done: (folder) =>
    `El punto de partida está en ${folder}: un repositorio de git con un commit. La tarea está en README.md.`,
};

export const starterMessages: Record<Language, typeof en> = { en, es };
