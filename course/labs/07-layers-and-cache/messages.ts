import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  twice: 'Two images lab07-wrong-order have different servers, and npm ci ran for each of them',
  once: 'Two images lab07-right-order have different servers, and npm ci ran once for both',
  fewer: (repository: string, count: number) => `There are ${count} images ${repository}.`,
  sameServer: (repository: string) =>
    `The images ${repository} have the same server.ts: change it between the two builds.`,
  sameInstall: (repository: string) => `The images ${repository} have the same packages, from one npm ci.`,
  otherInstall: (repository: string) =>
    `npm ci ran anew for each image ${repository}: is COPY . . before it, or was the cache switched off?`,
  smaller: 'An image lab07-multi-stage is smaller than every lab07-right-order, and has no TypeScript in it',
  noImage: (repository: string) => `There is no image ${repository}.`,
  typescript: (image: string) => `${image} has node_modules/typescript in it.`,
  bigger: (image: string, size: string, other: string) => `${image} has ${size} MB, and lab07-right-order ${other} MB.`,
  answers: 'A container of lab07-multi-stage runs, and its server answers on a port of this machine',
  noneRuns: 'No container of lab07-multi-stage runs.',
  noAnswer: (name: string) => `${name} runs, but its server answers on no port of this machine.`,
};

const es: typeof en = {
  twice: 'Dos imágenes lab07-wrong-order tienen servidores distintos, y npm ci se ejecutó para cada una',
  once: 'Dos imágenes lab07-right-order tienen servidores distintos, y npm ci se ejecutó una vez para ambas',
  fewer: (repository, count) => `Imágenes ${repository}: ${count}.`,
  sameServer: (repository) =>
    `Las imágenes ${repository} tienen el mismo server.ts: cámbialo entre las dos construcciones.`,
  sameInstall: (repository) => `Las imágenes ${repository} tienen los mismos paquetes, de un solo npm ci.`,
  otherInstall: (repository) =>
    `npm ci se repitió para cada imagen ${repository}: ¿está COPY . . delante, o se apagó la caché?`,
  smaller: 'Una imagen lab07-multi-stage es más pequeña que toda lab07-right-order, y no lleva TypeScript',
  noImage: (repository) => `No hay ninguna imagen ${repository}.`,
  typescript: (image) => `${image} lleva node_modules/typescript.`,
  bigger: (image, size, other) => `${image} tiene ${size} MB, y lab07-right-order ${other} MB.`,
  answers: 'Un contenedor de lab07-multi-stage corre, y su servidor responde en un puerto de esta máquina',
  noneRuns: 'Ningún contenedor de lab07-multi-stage está corriendo.',
  noAnswer: (name) => `${name} corre, pero su servidor no responde en ningún puerto de esta máquina.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
