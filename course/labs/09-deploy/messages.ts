import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  port: 'A container listens on a port from a variable, other than the image’s own',
  noService: 'No container of lab09-service runs.',
  samePort: 'Those of lab09-service that publish a port listen on 8080, or do not answer.',
  strict: "A container ran with a read-only file system, without root and without root's rights",
  notStrict: (list: string) => `Containers of lab09-service with less than that: ${list}.`,
  none: 'none',
  stopped: 'It was stopped, and ended with code 0',
  notStopped: (list: string) => `Such containers that do not run any more: ${list}.`,
  copies: 'Two healthy copies answer at one address',
  noGateway: 'No container of nginx runs whose name begins with lab09.',
  heard: (count: number, address: string) => `Healthy copies heard at ${address || 'any port'}: ${count}.`,
};

const es: typeof en = {
  port: 'Un contenedor escucha en un puerto que dice una variable, distinto del que trae la imagen',
  noService: 'No corre ningún contenedor de lab09-service.',
  samePort: 'Los de lab09-service que publican un puerto escuchan en el 8080, o no responden.',
  strict: 'Un contenedor corrió con un sistema de archivos de solo lectura, sin root y sin los derechos de root',
  notStrict: (list) => `Contenedores de lab09-service con menos que eso: ${list}.`,
  none: 'ninguno',
  stopped: 'Se detuvo, y terminó con código 0',
  notStopped: (list) => `Contenedores así que ya no corren: ${list}.`,
  copies: 'Dos copias sanas responden en una misma dirección',
  noGateway: 'No corre ningún contenedor de nginx cuyo nombre empiece con lab09.',
  heard: (count, address) => `Copias sanas que respondieron en ${address || 'ningún puerto'}: ${count}.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
