import { terminalLanguage } from '../support/terminal-language.mjs';

const en = {
  starting: (page: string, api: string) =>
    `Development in Docker: the page at ${page}, the API at ${api}, as soon as they are built and started.`,
  live: 'A change in api/src or predictor-ui/ is live in seconds; a changed package.json builds a new image; a new migration runs at the next start. Ctrl+C stops everything; the data stays.',
};

const es: typeof en = {
  starting: (page, api) =>
    `Desarrollo en Docker: la página en ${page}, la API en ${api}, en cuanto estén construidas e iniciadas.`,
  live: 'Un cambio en api/src o predictor-ui/ se ve en segundos; un package.json cambiado construye otra imagen; una migración nueva se ejecuta en el próximo inicio. Ctrl+C detiene todo; los datos quedan.',
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
