import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

// Where something was found: what, why it matters, what to do, a line each.
const en = {
  node: (version: string) => version,
  nodeOld: (version: string, minimum: string) => `this machine’s Node is ${version}; ${minimum} or newer is needed
It starts every npm script; the scripts’ own Node 24 comes with the packages
Install Node 24 from nodejs.org, and open a new terminal`,
  portFree: (port: number) => `${port} is free`,
  portOurs: (port: number, who: string) => `${port} is open for what this folder itself runs, ${who}`,
  portTaken: (port: number, who: string, way: string, cure: string) => `port ${port} is taken by ${who}
"${way}" cannot open it a second time
Stop that program, or take another port: ${cure}`,
  portForbidden: (port: number, code: string, way: string, cure: string) => `port ${port} cannot be opened (${code})
"${way}" needs it
Take another port: ${cure}`,
  somebody: 'another program (whose name only an administrator can see)',
  container: (name: string) => `the container ${name}`,
  program: (name: string, pid: number) => `${name} (process ${pid})`,
  disk: (gigabytes: string) => `${gigabytes} GB free`,
  diskLow: (gigabytes: string, needed: string) => `${gigabytes} GB are free; ${needed} GB are good to have
Packages take one, images and what was built for them three more; PostgreSQL stops when the disk is full
Make room; Docker’s own leftovers: docker system prune, docker builder prune`,
  memory: (gigabytes: string) => `${gigabytes} GB`,
  memoryLow: (
    gigabytes: string,
    needed: string,
  ) => `this machine has ${gigabytes} GB of memory; ${needed} GB are good to have
Building page and API takes about one; without enough it is killed in the middle
Close other programs, or use a machine with more`,
  lineEndingsGood: 'LF everywhere',
  crlf: (files: string) => `CRLF in ${files}
In a container the carriage return is part of the line: a script does not find its interpreter, the last value of a line gets one letter more
git config core.autocrlf input; then git rm -r --cached -q . and git reset --hard (commit your own changes first)`,
  rightsGood: 'readable for the container',
  rightsElsewhere: 'Docker Desktop sees to it',
  unreadable: (files: string) => `others may not read ${files}
The container’s user "postgres" is not you: it fills the database from these files, and finds none
chmod -R a+rX db/init, and if the database is there already without its tables: docker compose down -v`,
  envNamesGood: 'none that looks like .env.development by mistake',
  envNameNear: (file: string) => `there is ${file}, which nothing reads
Only .env.development is read: what you set there has no effect, and the examples count
Rename it to .env.development (Windows: show file name extensions)`,
};

const es: typeof en = {
  node: (version) => version,
  nodeOld: (version, minimum) => `el Node de esta máquina es ${version}; hace falta ${minimum} o posterior
Con él empieza cada script de npm; el Node 24 de los scripts viene con los paquetes
Instala Node 24 desde nodejs.org, y abre una terminal nueva`,
  portFree: (port) => `${port} está libre`,
  portOurs: (port, who) => `${port} lo tiene abierto, de esta misma carpeta, ${who}`,
  portTaken: (port, who, way, cure) => `el puerto ${port} lo ocupa ${who}
"${way}" no lo puede abrir otra vez
Detén ese programa, o toma otro puerto: ${cure}`,
  portForbidden: (port, code, way, cure) => `el puerto ${port} no se puede abrir (${code})
"${way}" lo necesita
Toma otro puerto: ${cure}`,
  somebody: 'otro programa (cuyo nombre solo ve un administrador)',
  container: (name) => `el contenedor ${name}`,
  program: (name, pid) => `${name} (proceso ${pid})`,
  disk: (gigabytes) => `${gigabytes} GB libres`,
  diskLow: (gigabytes, needed) => `quedan ${gigabytes} GB libres; conviene que sean ${needed} GB
Los paquetes ocupan uno, las imágenes y lo construido para ellas tres más; PostgreSQL se detiene cuando el disco está lleno
Haz lugar; lo que sobra de Docker: docker system prune, docker builder prune`,
  memory: (gigabytes) => `${gigabytes} GB`,
  memoryLow: (gigabytes, needed) => `esta máquina tiene ${gigabytes} GB de memoria; conviene que sean ${needed} GB
Construir la página y la API lleva cerca de uno; sin memoria, se corta por la mitad
Cierra otros programas, o usa una máquina con más`,
  lineEndingsGood: 'LF en todas partes',
  crlf: (files) => `CRLF en ${files}
En un contenedor el retorno de carro es parte de la línea: un script no encuentra su intérprete, el último valor de una línea tiene una letra más
git config core.autocrlf input; luego git rm -r --cached -q . y git reset --hard (antes confirma tus cambios)`,
  rightsGood: 'el contenedor lo puede leer',
  rightsElsewhere: 'de eso se ocupa Docker Desktop',
  unreadable: (files) => `otros usuarios no pueden leer ${files}
El usuario "postgres" del contenedor no eres tú: llena la base de datos con estos archivos, y no encuentra ninguno
chmod -R a+rX db/init, y si la base de datos ya está, sin sus tablas: docker compose down -v`,
  envNamesGood: 'ninguno que se parezca a .env.development por error',
  envNameNear: (file) => `hay un ${file}, que nadie lee
Solo se lee .env.development: lo que pusiste allí no tiene efecto, y cuentan los ejemplos
Cámbiale el nombre a .env.development (Windows: muestra las extensiones de los archivos)`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
