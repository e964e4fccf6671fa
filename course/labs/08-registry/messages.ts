import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  registry: 'A registry of your own runs and answers at a port of this machine',
  noRegistry: 'No container of the image registry whose name begins with lab08- runs.',
  silent: (name: string) => `${name} runs, but at no port of this machine does a registry answer.`,
  pushed: 'It has two versions of lab08-app, with different digests',
  versions: (list: string) => `Its images lab08-app are: ${list}.`,
  none: 'none',
  onlyFrom: 'All that this engine has of lab08-app has the registry’s name and is what the registry has',
  noImage: 'This engine has no image lab08-app from the registry.',
  local: (list: string) => `These were built here and are not in the registry under this name: ${list}.`,
  answers: 'A container runs the newest version from the registry, and answers at a port of this machine',
  noneRuns: 'No container runs an image that the registry has.',
  noAnswer: (name: string) => `${name} runs, but answers at no port of this machine.`,
  oldVersion: (name: string, tag: string) => `${name} runs version ${tag}, and the registry has a newer one.`,
};

const es: typeof en = {
  registry: 'Un registro propio corre y responde en un puerto de esta máquina',
  noRegistry: 'No corre ningún contenedor de la imagen registry cuyo nombre empiece con lab08-.',
  silent: (name) => `${name} corre, pero en ningún puerto de esta máquina responde un registro.`,
  pushed: 'Tiene dos versiones de lab08-app, con digests distintos',
  versions: (list) => `Sus imágenes lab08-app son: ${list}.`,
  none: 'ninguna',
  onlyFrom: 'Todo lo que este motor tiene de lab08-app lleva el nombre del registro y es lo que el registro tiene',
  noImage: 'Este motor no tiene ninguna imagen lab08-app del registro.',
  local: (list) => `Estas se construyeron aquí y no están en el registro con este nombre: ${list}.`,
  answers: 'Un contenedor corre la versión más nueva del registro, y responde en un puerto de esta máquina',
  noneRuns: 'Ningún contenedor corre una imagen que el registro tenga.',
  noAnswer: (name) => `${name} corre, pero no responde en ningún puerto de esta máquina.`,
  oldVersion: (name, tag) => `${name} corre la versión ${tag}, y el registro tiene una más nueva.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
