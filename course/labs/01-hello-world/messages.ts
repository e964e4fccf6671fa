import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  greets: 'An image lab01-hello-world says what hello.ts says now',
  noImage: 'There is no image lab01-hello-world.',
  oldGreeting: (image: string, said: string) =>
    `${image} says "${said}": an image does not change with the file, it has to be built again.`,
  ended: 'A container of that image ran and ended well, with code 0',
  noContainer: 'No container of lab01-hello-world is there, not even a stopped one (--rm removes it when it ends).',
  endedBadly: (name: string, state: string, code: number) => `The container ${name} is "${state}", with code ${code}.`,
  twoNames: 'That image has two names: its version and latest',
  names: (list: string) => `Its names are: ${list}.`,
  oldIsGone: 'No older image lab01-hello-world is left',
  older: (list: string) => `These say something else than hello.ts: ${list}.`,
  nothingToSay: 'No image says what hello.ts says.',
};

const es: typeof en = {
  greets: 'Una imagen lab01-hello-world dice lo que hello.ts dice ahora',
  noImage: 'No hay ninguna imagen lab01-hello-world.',
  oldGreeting: (image, said) =>
    `${image} dice "${said}": una imagen no cambia con el archivo, hay que construirla de nuevo.`,
  ended: 'Un contenedor de esa imagen corrió y terminó bien, con código 0',
  noContainer: 'No hay ningún contenedor de lab01-hello-world, ni detenido (--rm lo quita al terminar).',
  endedBadly: (name, state, code) => `El contenedor ${name} está "${state}", con código ${code}.`,
  twoNames: 'Esa imagen tiene dos nombres: su versión y latest',
  names: (list) => `Sus nombres son: ${list}.`,
  oldIsGone: 'No queda ninguna imagen lab01-hello-world anterior',
  older: (list) => `Estas dicen algo distinto de hello.ts: ${list}.`,
  nothingToSay: 'Ninguna imagen dice lo que dice hello.ts.',
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
