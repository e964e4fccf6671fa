import type { Language } from '../grader/result.ts';

const en = {
  usage: `npm run homework:grade -- FOLDER [--output DIR] [--jobs N] [--static] [--activity 01|02|03] [--language es|en]

  FOLDER      holds one folder for each student
  --output    where results.csv, overview.html and each student's result go (FOLDER-grades)
  --jobs      how many are graded at a time (as many as this machine bears)

Interrupted, it goes on where it was when it is started again. Ends with 0 when all could be graded, 2 otherwise.`,
  unknownLanguage: (given: string) => `--language ${given}: there are es and en.`,
  unknownActivity: (given: string) => `--activity ${given}: there are 01, 02 and 03.`,
  badJobs: (given: string) => `--jobs ${given}: a whole number from 1 to 32 is needed.`,
  noFolder: (path: string) => `There is no folder ${path}. Give the folder that holds one folder for each student.`,
  outputInside: (path: string) =>
    `${path} lies in the folder of the submissions: it would count as one. Give another with --output.`,
  none: (path: string) => `${path} holds no folder, so there is nothing to grade.`,
  begin: (count: string, jobs: string) => `${count} submissions, ${jobs} at a time.`,
  one: (done: string, all: string, student: string, said: string) => `${done}/${all}  ${student}: ${said}`,
  points: (earned: string, outOf: string) => `${earned} of ${outOf}`,
  kept: (said: string) => `${said} (as before: nothing has changed)`,
  incomplete: (said: string) => `${said}, but this machine could not check all of it`,
  failed: (why: string) => `could not be graded: ${why}`,
  interrupted: 'Interrupted; those that were being graded clean up. Start it again to go on.',
  written: (csv: string, html: string) => `Written: ${csv} and ${html}`,
  title: 'Homework',
  student: 'Student',
  total: 'Points',
  status: 'Status',
  byStudent: 'Points by student and criterion',
  mostFailed: 'What was not met most often',
  ofAll: (count: string, all: string) => `${count} of ${all}`,
  nothingFailed: 'Everybody met everything.',
  similar: 'Equal files',
  similarHint:
    'Up to whitespace and comments. There may be a good reason for it, such as an example from class or work in pairs: look before you conclude.',
  nothingSimilar: 'No two students have an equal Dockerfile or compose file.',
  details: 'What was seen',
  allMet: 'Everything is met.',
  graded: 'graded',
  incompleteShort: 'incomplete',
  failedShort: 'not graded',
};

const es: typeof en = {
  usage: `npm run homework:grade -- CARPETA [--output DIR] [--jobs N] [--static] [--activity 01|02|03] [--language es|en]

  CARPETA     contiene una carpeta por estudiante
  --output    dónde van results.csv, overview.html y el resultado de cada estudiante (CARPETA-grades)
  --jobs      cuántos se corrigen a la vez (los que aguanta esta máquina)

Si se interrumpe, al iniciarlo otra vez sigue donde estaba. Termina con 0 si todo se pudo corregir, con 2 si no.`,
  unknownLanguage: (given) => `--language ${given}: hay es y en.`,
  unknownActivity: (given) => `--activity ${given}: hay 01, 02 y 03.`,
  badJobs: (given) => `--jobs ${given}: hace falta un número entero de 1 a 32.`,
  noFolder: (path) => `No hay una carpeta ${path}. Da la carpeta que contiene una carpeta por estudiante.`,
  outputInside: (path) => `${path} está en la carpeta de las entregas: contaría como una. Da otra con --output.`,
  none: (path) => `${path} no contiene ninguna carpeta, así que no hay nada que corregir.`,
  begin: (count, jobs) => `${count} entregas, ${jobs} a la vez.`,
  one: (done, all, student, said) => `${done}/${all}  ${student}: ${said}`,
  points: (earned, outOf) => `${earned} de ${outOf}`,
  kept: (said) => `${said} (como antes: nada cambió)`,
  incomplete: (said) => `${said}, pero esta máquina no pudo revisar todo`,
  failed: (why) => `no se pudo corregir: ${why}`,
  interrupted: 'Interrumpido; los que se estaban corrigiendo limpian lo suyo. Inícialo otra vez para seguir.',
  written: (csv, html) => `Escrito: ${csv} y ${html}`,
  title: 'Tarea',
  student: 'Estudiante',
  total: 'Puntos',
  status: 'Estado',
  byStudent: 'Puntos por estudiante y criterio',
  mostFailed: 'Lo que más veces no se cumplió',
  ofAll: (count, all) => `${count} de ${all}`,
  nothingFailed: 'Todos cumplieron todo.',
  similar: 'Archivos iguales',
  similarHint:
    'Sin contar espacios ni comentarios. Puede haber una buena razón, como un ejemplo de clase o un trabajo en pareja: mira antes de concluir.',
  nothingSimilar: 'No hay dos estudiantes con un Dockerfile o un archivo de compose igual.',
  details: 'Lo que se vio',
  allMet: 'Se cumple todo.',
  graded: 'corregida',
  incompleteShort: 'incompleta',
  failedShort: 'sin corregir',
};

export const classMessages: Record<Language, typeof en> = { en, es };
export type ClassMessages = typeof en;
