import { criterion, failed, passed } from '../criterion.ts';
import type { Danger } from '../safety/danger.ts';
import { resolvedDangers, staticDangers } from '../safety/dangers.ts';

const en = {
  title: 'It asks for nothing that reaches beyond its containers',
  expected: 'no privileges, no namespaces, sockets, folders or devices of the machine',
  hints: [
    'The grader runs nothing of this folder: one line asks for more than a container should have.',
    'A container is a border. privileged, the Docker socket, host namespaces, folders outside this one and added capabilities each open it; neither this application nor its database needs any.',
    'Delete the line that is named. Mount only paths that begin with ./ ; give Postgres at most CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID back; begin a Dockerfile with "# syntax=docker/dockerfile:1" or with no such line.',
  ],
  fine: 'nothing of the kind',
  more: (count: string) => ` (and ${count} more)`,
  privileged: (given: string) => `asks for all rights over the machine: ${given}`,
  hostNamespace: (given: string) => `shares the machine's, or another container's, own space: ${given}`,
  dockerSocket: (given: string) => `asks for the Docker socket, and with it for the machine: ${given}`,
  outside: (given: string) => `reaches outside this folder: ${given}`,
  capability: (given: string) => `adds a right that containers do not have: ${given}`,
  device: (given: string) => `asks for something of the machine itself: ${given}`,
  securityOption: (given: string) => `switches a protection off: ${given}`,
  buildRights: (given: string) => `asks for rights while building: ${given}`,
  frontend: (given: string) => `has the Dockerfile read by a program from elsewhere: ${given}`,
  link: (given: string) => `a symbolic link leads out of this folder, or is absolute: ${given}`,
  remote: (given: string) => `is fetched from elsewhere, and cannot be looked at first: ${given}`,
  driver: (given: string) => `needs a driver or a plugin of the machine: ${given}`,
  tooMany: (given: string) => `more containers than are run: ${given}`,
};

const es: typeof en = {
  title: 'No pide nada que vaya más allá de sus contenedores',
  expected: 'ni privilegios, ni espacios de nombres, sockets, carpetas o dispositivos de la máquina',
  hints: [
    'El corrector no ejecuta nada de esta carpeta: una línea pide más de lo que un contenedor debe tener.',
    'Un contenedor es una frontera. privileged, el socket de Docker, los espacios de nombres del host, las carpetas fuera de esta y las capacidades añadidas la abren; ni esta aplicación ni su base de datos los necesitan.',
    'Borra la línea que se nombra. Monta solo rutas que empiecen con ./ ; devuelve a Postgres a lo sumo CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID; empieza un Dockerfile con "# syntax=docker/dockerfile:1" o sin esa línea.',
  ],
  fine: 'nada de eso',
  more: (count) => ` (y ${count} más)`,
  privileged: (given) => `pide todos los derechos sobre la máquina: ${given}`,
  hostNamespace: (given) => `comparte un espacio propio de la máquina o de otro contenedor: ${given}`,
  dockerSocket: (given) => `pide el socket de Docker, y con él la máquina: ${given}`,
  outside: (given) => `sale de esta carpeta: ${given}`,
  capability: (given) => `añade un derecho que los contenedores no tienen: ${given}`,
  device: (given) => `pide algo de la propia máquina: ${given}`,
  securityOption: (given) => `apaga una protección: ${given}`,
  buildRights: (given) => `pide derechos durante la construcción: ${given}`,
  frontend: (given) => `hace que un programa de otro lugar lea el Dockerfile: ${given}`,
  link: (given) => `un enlace simbólico sale de esta carpeta, o es absoluto: ${given}`,
  remote: (given) => `se trae de otro lugar, y no se puede mirar antes: ${given}`,
  driver: (given) => `necesita un controlador o complemento de la máquina: ${given}`,
  tooMany: (given) => `más contenedores de los que se ejecutan: ${given}`,
};

/** No points, but nothing is built or run without it. */
export const safe = criterion(
  { id: 'safe', kind: 'safety', layer: 'static', points: 0 },
  { en, es },
  async ({ submission, answer }, t) => {
    // The files first: Compose resolves them only if they are harmless.
    const found = staticDangers(submission);
    const told = found.length > 0 ? undefined : await answer();
    if (told?.kind === 'config') found.push(...resolvedDangers(told.config, submission));
    const [first, ...others] = found;
    if (!first) return passed(t.fine);
    const sentenceOf = (danger: Danger) => t[danger.what](danger.given);
    return failed(sentenceOf(first) + (others.length > 0 ? t.more(String(others.length)) : ''), first.place);
  },
);
