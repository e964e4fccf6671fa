import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  healthy: 'A container of wordpress and one of mariadb run, and both are healthy',
  notThere: (image: string) => `No container of ${image} runs whose name begins with lab03.`,
  state: (name: string, state: string) => `${name}: ${state}.`,
  noHealth: 'runs, but nobody asks whether it is healthy (healthcheck)',
  inside: 'The database is reached by containers only, and its data is in a named volume',
  published: (name: string) => `${name} publishes a port on this machine (ports).`,
  noVolume: (name: string) => `${name} has no volume with a name of yours at /var/lib/mysql.`,
  installed: 'The blog is installed, and answers on a port of this machine',
  noAnswer: (address: string) => `No blog answers at ${address || 'any port'}: is it installed?`,
  post: 'It has a post of yours',
  noPost: 'It only has the post that every new blog has, or none.',
  outlived: 'That post is older than both containers: it outlived those in which it was written',
  younger: (name: string) => `${name} is older than the post: take the containers down and up again.`,
};

const es: typeof en = {
  healthy: 'Un contenedor de wordpress y uno de mariadb corren, y los dos están sanos (healthy)',
  notThere: (image) => `No corre ningún contenedor de ${image} cuyo nombre empiece con lab03.`,
  state: (name, state) => `${name}: ${state}.`,
  noHealth: 'corre, pero nadie pregunta si está sano (healthcheck)',
  inside: 'A la base de datos solo llegan contenedores, y sus datos están en un volumen con nombre',
  published: (name) => `${name} publica un puerto en esta máquina (ports).`,
  noVolume: (name) => `${name} no tiene en /var/lib/mysql un volumen con un nombre tuyo.`,
  installed: 'El blog está instalado y responde en un puerto de esta máquina',
  noAnswer: (address) => `Ningún blog responde en ${address || 'ningún puerto'}: ¿está instalado?`,
  post: 'Tiene una entrada tuya',
  noPost: 'Solo tiene la entrada que trae todo blog nuevo, o ninguna.',
  outlived: 'Esa entrada es más vieja que los dos contenedores: sobrevivió a aquellos en los que se escribió',
  younger: (name) => `${name} es más viejo que la entrada: baja los contenedores y súbelos de nuevo.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
