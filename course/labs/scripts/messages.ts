import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  labs: 'The labs, in the order of the course:',
  howTo: (number: string) =>
    `Open a lab's README, type its commands, and have the lab checked, for example: npm run lab ${number}`,
  oneLab: 'Name one lab and nothing more, for example: npm run lab 01 -- --language en',
  noLab: (given: string, known: string) => `There is no lab "${given}"; there are: ${known}.`,
  noLanguage: (given: string) => `There is no language "${given}"; there are: es, en.`,
  lookAt: (file: string, line: number, section: string) => `${file}, line ${line}: "${section}"`,
  done: 'Everything is as it should be: the lab is done. The commands of "Clean up" remove what you made.',
  notYet: (met: number, total: number) =>
    `${met} of ${total} criteria are met. Go where the arrows point, then run the command again.`,
};

const es: typeof en = {
  labs: 'Los laboratorios, en el orden del curso:',
  howTo: (number) =>
    `Abre el README de un laboratorio, escribe sus comandos y comprueba el resultado, por ejemplo: npm run lab ${number}`,
  oneLab: 'Nombra un solo laboratorio y nada más, por ejemplo: npm run lab 01 -- --language es',
  noLab: (given, known) => `No hay un laboratorio "${given}"; hay: ${known}.`,
  noLanguage: (given) => `No hay un idioma "${given}"; hay: es, en.`,
  lookAt: (file, line, section) => `${file}, línea ${line}: "${section}"`,
  done: 'Todo se cumple: el laboratorio está hecho. Los comandos de "Limpia" quitan lo que creaste.',
  notYet: (met, total) =>
    `Se cumplen ${met} de ${total} criterios. Ve adonde señalan las flechas y ejecuta el comando de nuevo.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
