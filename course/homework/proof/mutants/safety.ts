import { API, COMPOSE } from '../files.ts';
import type { Mutant } from '../mutant.ts';

const withLine = (line: string) => (work: Parameters<Mutant['make']>[0]) =>
  work.change(COMPOSE, '    image: postgres:18-trixie\n', `    image: postgres:18-trixie\n    ${line}\n`);

/** What is not run at all. */
export const SAFETY: Mutant[] = (
  [
    [{ en: 'privileged', es: 'privileged' }, 'privileged: true', /privileged/],
    [{ en: 'the machine’s network', es: 'la red de la máquina' }, 'network_mode: host', /network_mode: host/],
    [{ en: 'the machine’s processes', es: 'los procesos de la máquina' }, 'pid: host', /pid: host/],
    [{ en: 'an added capability', es: 'una capacidad añadida' }, 'cap_add: [SYS_ADMIN]', /SYS_ADMIN/],
    [{ en: 'a device', es: 'un dispositivo' }, 'devices: ["/dev/kvm:/dev/kvm"]', /machine itself: devices/],
    [
      { en: 'a protection switched off', es: 'una protección apagada' },
      'security_opt: ["seccomp:unconfined"]',
      /seccomp/,
    ],
  ] as const
).map(([mistake, line, seen]) => ({
  mistake: {
    en: `asks for more than a container should have: ${mistake.en}`,
    es: `pide más de lo que un contenedor debe tener: ${mistake.es}`,
  },
  criterion: 'safe',
  layer: 'static',
  make: withLine(line),
  seen,
}));

SAFETY.push(
  {
    mistake: { en: 'mounts the Docker socket', es: 'monta el socket de Docker' },
    criterion: 'safe',
    layer: 'static',
    make: (work) =>
      work.change(
        COMPOSE,
        '- ./db/init:/docker',
        '- /var/run/docker.sock:/var/run/docker.sock\n      - ./db/init:/docker',
      ),
    seen: /Docker socket/,
  },
  {
    mistake: { en: 'mounts a folder outside its own', es: 'monta una carpeta de afuera de la suya' },
    criterion: 'safe',
    layer: 'static',
    make: (work) => work.change(COMPOSE, '- ./db/init:', '- ../db/init:'),
    seen: /outside this folder/,
  },
  {
    mistake: {
      en: 'has its Dockerfile read by a program from elsewhere',
      es: 'hace leer su Dockerfile por un programa de otro lugar',
    },
    criterion: 'safe',
    layer: 'static',
    make: (work) => work.change(API, /^/, '# syntax=somebody/frontend\n'),
    seen: /program from elsewhere/,
  },
);
