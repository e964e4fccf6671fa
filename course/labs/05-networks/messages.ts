import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  web: 'A container gets the list of users from a web API, by a name',
  host: 'It gets one from your machine too, which it knows as host.docker.internal',
  noApp: 'No container of lab05-app runs that has an address to ask, in USERS_URL.',
  noHost: (name: string) => `${name} does not know host.docker.internal (extra_hosts).`,
  said: (name: string, said: string) => `${name} says: ${said || 'nothing'}.`,
  byName: 'On a network of your own, another container reaches lab05-users by its name',
  noUsers: 'No container lab05-users runs.',
  noNetwork: 'lab05-users is on the default bridge only, where there are no names.',
  alone: (network: string) => `On ${network} no other container of lab05-app runs.`,
  moved: 'It does so although lab05-users has moved: a container made later has a lower address there',
  notMoved: 'No container that was made after lab05-users has a lower address than it.',
};

const es: typeof en = {
  web: 'Un contenedor recibe la lista de usuarios de una API web, por un nombre',
  host: 'También la recibe de tu máquina, que conoce como host.docker.internal',
  noApp: 'No corre ningún contenedor de lab05-app que tenga en USERS_URL una dirección a la que preguntar.',
  noHost: (name) => `${name} no conoce host.docker.internal (extra_hosts).`,
  said: (name, said) => `${name} dice: ${said || 'nada'}.`,
  byName: 'En una red propia, otro contenedor llega a lab05-users por su nombre',
  noUsers: 'No corre ningún contenedor lab05-users.',
  noNetwork: 'lab05-users está solo en el bridge por defecto, donde no hay nombres.',
  alone: (network) => `En ${network} no corre ningún otro contenedor de lab05-app.`,
  moved: 'Y llega aunque lab05-users se mudó: un contenedor creado después tiene ahí una dirección más baja',
  notMoved: 'Ningún contenedor creado después de lab05-users tiene una dirección más baja que él.',
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
