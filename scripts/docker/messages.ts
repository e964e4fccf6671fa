import { terminalLanguage } from '../support/terminal-language.mjs';

const en = {
  noEngine: (why: string) =>
    `No Docker Engine answers (${why}). Start Docker Desktop or the engine's service, then run the command again.`,
  oldCompose: (needed: string, found: string) =>
    `Docker Compose ${needed} or newer is needed, and this is ${found}. Update Docker, then run the command again.`,
  building: 'Building the images; the first time takes a minute or two …',
  cleaning: 'Removing what the tests made …',
  leftOver: (what: string) => `These could not be removed; remove them by hand: ${what}`,
  swarmStays:
    'This engine stays a swarm, since other containers run on it and would lose their names. The next run of these ' +
    'tests ends it, or, when they have stopped: docker swarm leave --force',
};

const es: typeof en = {
  noEngine: (why) =>
    `Ningún motor de Docker responde (${why}). Inicia Docker Desktop o el servicio del motor y ejecuta el comando de nuevo.`,
  oldCompose: (needed, found) =>
    `Hace falta Docker Compose ${needed} o posterior, y este es ${found}. Actualiza Docker y ejecuta el comando de nuevo.`,
  building: 'Construyendo las imágenes; la primera vez tarda uno o dos minutos …',
  cleaning: 'Quitando lo que hicieron las pruebas …',
  leftOver: (what) => `Esto no se pudo quitar; quítalo a mano: ${what}`,
  swarmStays:
    'Este motor sigue siendo un swarm, porque corren otros contenedores que perderían sus nombres. La próxima corrida ' +
    'de estas pruebas lo termina, o, cuando se hayan detenido: docker swarm leave --force',
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
