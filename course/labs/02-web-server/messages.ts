import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  packages: 'An image lab02-web-server has exactly the packages of app/package-lock.json',
  noImage: 'There is no image lab02-web-server.',
  otherPackages: (image: string, found: string) => `The newest, ${image}, has: ${found || 'no packages'}.`,
  noPasswords: 'One of them is without passwords.txt',
  passwords: (images: string) => `passwords.txt is in ${images}: whoever has the image can read it.`,
  answers: 'A container of it runs, and its server answers on a port of this machine',
  noneRuns: 'No container of lab02-web-server runs.',
  noPort: (name: string) => `${name} runs, but none of its ports is published (-p).`,
  noAnswer: (name: string, address: string) =>
    `${name} runs and ${address} leads to it, but nobody answers there: does the server listen on 0.0.0.0?`,
  inOrder: 'A container was stopped gracefully: its server received SIGTERM and exited with code 0',
  noneInOrder: (list: string) => `Stopped containers of lab02-web-server: ${list}.`,
  none: 'none',
  cutOff: 'A container with npm in front was stopped, and exited with a code other than 0',
  noneCutOff: (list: string) => `Stopped containers that began with npm or sh: ${list}.`,
};

const es: typeof en = {
  packages: 'Una imagen lab02-web-server tiene exactamente los paquetes de app/package-lock.json',
  noImage: 'No hay ninguna imagen lab02-web-server.',
  otherPackages: (image, found) => `La más nueva, ${image}, tiene: ${found || 'ningún paquete'}.`,
  noPasswords: 'Una de ellas no lleva passwords.txt',
  passwords: (images) => `passwords.txt está en ${images}: quien tenga la imagen puede leerlo.`,
  answers: 'Un contenedor de ella corre, y su servidor responde en un puerto de esta máquina',
  noneRuns: 'Ningún contenedor de lab02-web-server está corriendo.',
  noPort: (name) => `${name} corre, pero ninguno de sus puertos está publicado (-p).`,
  noAnswer: (name, address) =>
    `${name} corre y ${address} lleva hasta él, pero ahí nadie responde: ¿escucha el servidor en 0.0.0.0?`,
  inOrder: 'Un contenedor se detuvo de forma ordenada: su servidor recibió SIGTERM y terminó con código 0',
  noneInOrder: (list) => `Contenedores detenidos de lab02-web-server: ${list}.`,
  none: 'ninguno',
  cutOff: 'Un contenedor con npm por delante se detuvo, y terminó con un código distinto de 0',
  noneCutOff: (list) => `Contenedores detenidos que empezaron con npm o sh: ${list}.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
