const en = {
  passed: 'passed',
  failed: 'failed',
  advice: 'advice',
  'not-checked': 'not checked',
  expected: 'expected',
  seen: 'seen',
  points: (earned: string, outOf: string) => `${earned} of ${outOf} points`,
  required: 'required',
  adviceKind: 'advice',
  activity: (number: string) => `Activity ${number}`,
  safety: 'Safety',
  nextHint: (id: string) => `A hint: npm run homework:check -- --hint ${id}`,
  hint: (number: string, all: string, id: string) => `Hint ${number} of ${all} for ${id}`,
  lastHint: 'There is no further hint.',
  noDockerfile: 'there is no Dockerfile',
  noCompose: 'there is no compose file (compose.yaml or docker-compose.yml)',
  near: (what: string, file: string) => `${what}; ${file} is not read as one`,
  blocked: (id: string) => `first mend ${id}`,
  unseen: 'only characters that cannot be shown',
  blockedSeen: (id: string, seen: string) => `first mend ${id} (seen: ${seen})`,
  staticOnly: 'only the files were looked at (--static)',
  machine: (why: string) => `this machine cannot check it: ${why}`,
  crashed: (why: string) => `the grader itself failed, please report it: ${why}`,
  waiting: (what: string) => `… ${what}`,
  leftOver: (what: string) => `These could not be removed; remove them by hand: ${what}`,
  interrupted: 'Interrupted; removing what was made …',
  noFolder: (path: string) => `There is no folder ${path}. Give the folder that is to be graded, or none for this one.`,
  badOption: (why: string) => `${why}`,
  unknownActivity: (given: string) => `--activity ${given}: there are 01, 02 and 03.`,
  unknownLanguage: (given: string) => `--language ${given}: there are es and en.`,
  unknownHint: (given: string, all: string) =>
    `--hint ${given}: there are ${all}; with a number after a colon for one of its hints, such as 01-builds:2.`,
  badSeconds: (given: string) => `--build-seconds ${given}: a whole number of seconds from 1 to 7200 is needed.`,
  cannotWrite: (file: string, why: string) => `${file} cannot be written: ${why}`,
  usage: `npm run homework:check [-- FOLDER] [--activity 01|02|03] [--static] [--language es|en]
    [--json FILE] [--junit FILE] [--markdown FILE] [--hint ID] [--build-seconds N]

  FOLDER         what is to be graded; this folder where none is given
  --activity     only one activity
  --static       only what needs no Docker
  --hint         the next hint for a criterion, or a certain one: --hint 01-builds:2
  --build-seconds  after how long a build is ended (600)

Ends with 0 when all that is required is met, 1 when something is not, 2 when something could not be checked.`,
};

const es: typeof en = {
  passed: 'cumplido',
  failed: 'no cumplido',
  advice: 'consejo',
  'not-checked': 'sin revisar',
  expected: 'se espera',
  seen: 'se vio',
  points: (earned, outOf) => `${earned} de ${outOf} puntos`,
  required: 'obligatorio',
  adviceKind: 'consejo',
  activity: (number) => `Actividad ${number}`,
  safety: 'Seguridad',
  nextHint: (id) => `Una pista: npm run homework:check -- --hint ${id}`,
  hint: (number, all, id) => `Pista ${number} de ${all} para ${id}`,
  lastHint: 'No hay más pistas.',
  noDockerfile: 'no hay un Dockerfile',
  noCompose: 'no hay un archivo de compose (compose.yaml o docker-compose.yml)',
  near: (what, file) => `${what}; ${file} no se lee como tal`,
  blocked: (id) => `primero arregla ${id}`,
  unseen: 'solo caracteres que no se pueden mostrar',
  blockedSeen: (id, seen) => `primero arregla ${id} (se vio: ${seen})`,
  staticOnly: 'solo se miraron los archivos (--static)',
  machine: (why) => `esta máquina no lo puede revisar: ${why}`,
  crashed: (why) => `falló el propio corrector, por favor avisa: ${why}`,
  waiting: (what) => `… ${what}`,
  leftOver: (what) => `Esto no se pudo quitar; quítalo a mano: ${what}`,
  interrupted: 'Interrumpido; quitando lo que se hizo …',
  noFolder: (path) => `No hay una carpeta ${path}. Da la carpeta que se debe corregir, o ninguna para esta.`,
  badOption: (why) => `${why}`,
  unknownActivity: (given) => `--activity ${given}: hay 01, 02 y 03.`,
  unknownLanguage: (given) => `--language ${given}: hay es y en.`,
  unknownHint: (given, all) =>
    `--hint ${given}: hay ${all}; con un número tras dos puntos para una de sus pistas, como 01-builds:2.`,
  badSeconds: (given) => `--build-seconds ${given}: hace falta un número entero de segundos de 1 a 7200.`,
  cannotWrite: (file, why) => `no se puede escribir ${file}: ${why}`,
  usage: `npm run homework:check [-- CARPETA] [--activity 01|02|03] [--static] [--language es|en]
    [--json ARCHIVO] [--junit ARCHIVO] [--markdown ARCHIVO] [--hint ID] [--build-seconds N]

  CARPETA        lo que se debe corregir; esta carpeta si no se da ninguna
  --activity     solo una actividad
  --static       solo lo que no necesita Docker
  --hint         la pista siguiente de un criterio, o una en particular: --hint 01-builds:2
  --build-seconds  después de cuánto se corta una construcción (600)

Termina con 0 cuando se cumple todo lo obligatorio, 1 cuando algo no, 2 cuando algo no se pudo revisar.`,
};

export const allMessages = { en, es };
export type Messages = typeof en;
