import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

// Where something was found: what, why it matters, what to do, a line each.
const en = {
  needsEngine: 'not looked at, since no Docker Engine answers',
  noCli: `there is no "docker" command
"docker compose up" needs it; "npm start" does not
To use Docker, install Docker Desktop (Windows, Mac) or Docker Engine with Compose (Linux), and open a new terminal`,
  noEngine: (why: string) => `no Docker Engine answers (${why})
The "docker" command only passes on what it is told: the engine is a program of its own, and does not run or may not be used by you
Start Docker Desktop, or on Linux: sudo systemctl start docker; if it says "permission denied": sudo usermod -aG docker $USER, then sign in again`,
  engine: (version: string, system: string) => `Engine ${version} on ${system}`,
  engineOld: (version: string, minimum: string) => `Docker Engine is ${version}; ${minimum} or newer is needed
docker-compose.yml asks for health each second while a service starts (start_interval), which older engines refuse
Update Docker Desktop, or Docker Engine`,
  noCompose: `"docker compose" is not there
It is a plugin of its own, written without the hyphen of the old docker-compose
Install the package docker-compose-plugin, or Docker Desktop, which brings it`,
  compose: (version: string) => version,
  composeOld: (version: string, minimum: string) => `Docker Compose is ${version}; ${minimum} or newer is needed
docker-compose.yml names a .env.development that need not be there (env_file with "required: false"), and "npm run dev:docker" follows changes ("up --watch"): older ones cannot
Update Docker Desktop, or the package docker-compose-plugin`,
  composeInvalid: `"docker compose config" fails: the compose file or an .env file cannot be read
Nothing can be started from it
Run "docker compose config" and mend the line that it names`,
  engineMemory: (gigabytes: string) => `the engine has ${gigabytes} GB`,
  engineMemoryLow: (gigabytes: string, needed: string) =>
    `the Docker Engine has ${gigabytes} GB of memory; ${needed} GB are good to have
Building the images takes about one (npm ci, tsc, vite), the running services half of one; a build without enough is killed with code 137
Docker Desktop: Settings → Resources → Memory; WSL: memory= in .wslconfig; or close other containers`,
  clockGood: 'the engine’s is this machine’s',
  clockSkew: (seconds: string) => `the Docker Engine’s clock differs from this machine’s by ${seconds} s
Sessions and certificates are valid from and until a time: with the wrong one a fresh sign-in is refused, and downloads fail
Restart Docker Desktop (its clock stops while the computer sleeps; WSL: wsl --shutdown), or set the clock: timedatectl set-ntp true`,
  noVolume: 'there is none yet',
  majorGood: (major: string) => `${major}, as it should be`,
  majorWrong: (where: string, found: string, wanted: string) =>
    `${where} was made by PostgreSQL ${found}, and it is to be used by ${wanted}
A server reads only the files of its own major version: it does not start, or starts empty beside them
Back it up with the version that made it (npm run db:backup), remove it, start this one, and restore (npm run db:restore)`,
  majorUnknown: 'not looked at: the image of PostgreSQL is not here yet',
  passwordGood: 'the owner signs in',
  passwordNotRunning: 'not looked at, since postgresdb does not run (docker compose up -d postgresdb)',
  passwordFromFile: 'not looked at: it is in a file of its own, not in the environment',
  passwordWrong: (user: string) => `the database refuses its owner "${user}" with the POSTGRES_PASSWORD of now
A volume keeps the password that it was made with; POSTGRES_PASSWORD counts only while it is empty. "migrate" cannot sign in
Set the old POSTGRES_PASSWORD again, or delete the data with the volume: docker compose down -v`,
};

const es: typeof en = {
  needsEngine: 'no se miró, porque ningún motor de Docker responde',
  noCli: `no hay un comando "docker"
"docker compose up" lo necesita; "npm start" no
Para usar Docker, instala Docker Desktop (Windows, Mac) o Docker Engine con Compose (Linux), y abre una terminal nueva`,
  noEngine: (why) => `ningún motor de Docker responde (${why})
El comando "docker" solo transmite lo que se le dice: el motor es otro programa, y no está en marcha o no lo puedes usar
Inicia Docker Desktop, o en Linux: sudo systemctl start docker; si dice "permission denied": sudo usermod -aG docker $USER, y vuelve a entrar en la sesión`,
  engine: (version, system) => `Engine ${version} en ${system}`,
  engineOld: (version, minimum) => `Docker Engine es ${version}; hace falta ${minimum} o posterior
docker-compose.yml pregunta cada segundo por la salud de un servicio que inicia (start_interval), y los motores más viejos lo rechazan
Actualiza Docker Desktop, o Docker Engine`,
  noCompose: `no está "docker compose"
Es un complemento aparte, y se escribe sin el guion del viejo docker-compose
Instala el paquete docker-compose-plugin, o Docker Desktop, que lo trae`,
  compose: (version) => version,
  composeOld: (version, minimum) => `Docker Compose es ${version}; hace falta ${minimum} o posterior
docker-compose.yml nombra un .env.development que puede no estar (env_file con "required: false"), y "npm run dev:docker" sigue los cambios ("up --watch"): los más viejos no saben hacerlo
Actualiza Docker Desktop, o el paquete docker-compose-plugin`,
  composeInvalid: `"docker compose config" falla: el archivo de compose o un archivo .env no se puede leer
Con él no se puede iniciar nada
Ejecuta "docker compose config" y corrige la línea que nombra`,
  engineMemory: (gigabytes) => `el motor tiene ${gigabytes} GB`,
  engineMemoryLow: (
    gigabytes,
    needed,
  ) => `el motor de Docker tiene ${gigabytes} GB de memoria; conviene que sean ${needed} GB
Construir las imágenes lleva cerca de uno (npm ci, tsc, vite), los servicios en marcha medio; una construcción sin memoria termina con el código 137
Docker Desktop: Settings → Resources → Memory; WSL: memory= en .wslconfig; o cierra otros contenedores`,
  clockGood: 'el del motor es el de esta máquina',
  clockSkew: (seconds) => `el reloj del motor de Docker difiere del de esta máquina en ${seconds} s
Las sesiones y los certificados valen desde y hasta una hora: con otra hora se rechaza una sesión recién iniciada, y fallan las descargas
Reinicia Docker Desktop (su reloj se detiene mientras la computadora duerme; WSL: wsl --shutdown), o ajusta el reloj: timedatectl set-ntp true`,
  noVolume: 'todavía no hay',
  majorGood: (major) => `${major}, como debe ser`,
  majorWrong: (where, found, wanted) => `${where} es de PostgreSQL ${found}, y lo va a usar ${wanted}
Un servidor solo lee los archivos de su propia versión mayor: no inicia, o inicia vacío al lado de ellos
Cópialos con la versión que los hizo (npm run db:backup), quítalos, inicia esta, y restaura (npm run db:restore)`,
  majorUnknown: 'no se miró: la imagen de PostgreSQL todavía no está aquí',
  passwordGood: 'el dueño puede entrar',
  passwordNotRunning: 'no se miró, porque postgresdb no está en marcha (docker compose up -d postgresdb)',
  passwordFromFile: 'no se miró: está en un archivo aparte, no en el entorno',
  passwordWrong: (user) => `la base de datos rechaza a su dueño "${user}" con el POSTGRES_PASSWORD de ahora
Un volumen conserva la contraseña con la que se creó; POSTGRES_PASSWORD solo cuenta mientras está vacío. "migrate" no puede entrar
Vuelve a poner el POSTGRES_PASSWORD anterior, o borra los datos con el volumen: docker compose down -v`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
