import { terminalLanguage } from './terminal-language.mjs';

/** Messages before the packages are installed; plain JavaScript, since an older Node runs it. */
const all = {
  en: {
    installing: 'Installing the packages of the lockfile, once; this takes about a minute …',
    installFailed:
      'The packages could not be installed. Look at the lines above; is the network there? Then run the command again.',
    nodeTooOld: (version) =>
      `Node ${version} is too old. Install Node 20.11 or newer (nodejs.org), then run the command again.`,
    noProgram: (program) =>
      `There is no ${program} in this copy of the repository, so this command cannot run here; "npm run" lists them all.`,
    noNode: (version, platform) =>
      `Node ${version} is too old for ${platform}, for which no newer one comes with the packages. Install Node 24 (24.11 or newer), then run the command again.`,
  },
  es: {
    installing: 'Instalando los paquetes del lockfile, una sola vez; tarda cerca de un minuto …',
    installFailed:
      'No se pudieron instalar los paquetes. Mira las líneas de arriba; ¿hay red? Luego ejecuta el comando de nuevo.',
    nodeTooOld: (version) =>
      `Node ${version} es demasiado antiguo. Instala Node 20.11 o posterior (nodejs.org) y ejecuta el comando de nuevo.`,
    noProgram: (program) =>
      `No hay ${program} en esta copia del repositorio, así que este comando no puede correr aquí; "npm run" los lista todos.`,
    noNode: (version, platform) =>
      `Node ${version} es demasiado antiguo para ${platform}, para la que los paquetes no traen uno más nuevo. Instala Node 24 (24.11 o posterior) y ejecuta el comando de nuevo.`,
  },
};

export const bootstrapMessages = all[terminalLanguage()];
export const allBootstrapMessages = all;
