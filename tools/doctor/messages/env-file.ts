import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

// Where something was found: what, why it matters, what to do, a line each.
const en = {
  none: 'not there, and not needed: the examples count',
  good: (count: number) => `${count} variables`,
  unknown: (name: string) => `${name} means nothing here
Nobody reads it, so it has no effect
Remove it, or correct its name; .env.development.example lists the usual ones`,
  misspelt: (name: string, meant: string) => `${name} is probably ${meant}
Nobody reads ${name}, and the example’s ${meant} counts
Correct the name to ${meant}`,
  elsewhere: (name: string) => `${name} has no effect in this file
docker-compose.yml itself uses it; what this file holds goes only into the containers
Set it in the terminal, or in a file named .env`,
  missing: (name: string) => `${name} is not given
A service that needs it does not start
Set it in .env.development; .env.development.example has an example`,
  localhost: (host: string) => `DB_HOST is ${host}
Inside a container that is the container itself, where no database is; "npm start" does not read it from this file
Remove the line, or use the service’s name: DB_HOST=postgresdb`,
  otherDatabase: (asked: string, made: string) => `DB_NAME is ${asked}, and POSTGRES_DB is ${made}
The Postgres image makes the one, the API asks for the other, which is not there
Give both the same name; a volume that is there already keeps its own`,
  example: (name: string) => `${name} is the example’s, and NODE_ENV is not development
It stands in a public repository: whoever reads it can sign in
Set a value of your own, such as the output of: openssl rand -hex 32`,
  invalid: (sentence: string) => `${sentence}
The API checks its variables first, and does not start
Correct it in .env.development`,
};

const es: typeof en = {
  none: 'no está, y no hace falta: cuentan los ejemplos',
  good: (count) => `${count} variables`,
  unknown: (name) => `${name} no significa nada aquí
Nadie la lee, así que no tiene efecto
Quítala, o corrige su nombre; .env.development.example tiene las usuales`,
  misspelt: (name, meant) => `${name} probablemente es ${meant}
Nadie lee ${name}, y cuenta el ${meant} del ejemplo
Corrige el nombre: ${meant}`,
  elsewhere: (name) => `${name} no tiene efecto en este archivo
La usa el propio docker-compose.yml; lo que hay en este archivo solo llega a los contenedores
Ponla en la terminal, o en un archivo llamado .env`,
  missing: (name) => `${name} no está dada
Un servicio que la necesita no inicia
Ponla en .env.development; .env.development.example tiene un ejemplo`,
  localhost: (host) => `DB_HOST es ${host}
Dentro de un contenedor eso es el propio contenedor, donde no hay base de datos; "npm start" no la lee de este archivo
Quita la línea, o usa el nombre del servicio: DB_HOST=postgresdb`,
  otherDatabase: (asked, made) => `DB_NAME es ${asked}, y POSTGRES_DB es ${made}
La imagen de Postgres crea una, la API pide la otra, que no está
Dales el mismo nombre; un volumen que ya existe conserva el suyo`,
  example: (name) => `${name} es la del ejemplo, y NODE_ENV no es development
Está en un repositorio público: quien lo lea puede entrar
Pon un valor propio, por ejemplo la salida de: openssl rand -hex 32`,
  invalid: (sentence) => `${sentence}
La API revisa primero sus variables, y no inicia
Corrígela en .env.development`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
