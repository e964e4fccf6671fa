import { terminalLanguage } from '../support/terminal-language.mjs';

const en = {
  noEngine: (why: string) =>
    `No Docker Engine answers (${why}). Start Docker Desktop or the engine's service, then run the command again.`,
  oldCompose: (needed: string, found: string) =>
    `Docker Compose ${needed} or newer is needed, and this is ${found}. Update Docker, then run the command again.`,
  building: 'Building the images; the first time takes a minute or two …',
  cleaning: 'Removing what the tests made …',
  leftOver: (what: string) => `These could not be removed; remove them by hand: ${what}`,
};

const es: typeof en = {
  noEngine: (why) =>
    `Ningún motor de Docker responde (${why}). Inicia Docker Desktop o el servicio del motor y ejecuta el comando de nuevo.`,
  oldCompose: (needed, found) =>
    `Hace falta Docker Compose ${needed} o más nuevo, y este es ${found}. Actualiza Docker y ejecuta el comando de nuevo.`,
  building: 'Construyendo las imágenes; la primera vez tarda uno o dos minutos …',
  cleaning: 'Quitando lo que hicieron las pruebas …',
  leftOver: (what) => `Esto no se pudo quitar; quítalo a mano: ${what}`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
