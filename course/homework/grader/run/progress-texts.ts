/** Called when a step begins, to show progress. */
export type OnProgress = (what: keyof typeof progressTexts.en, count?: number) => void;

const en = {
  engine: 'looking for a Docker Engine',
  build: 'building the images (the first time takes minutes)',
  alone: 'running the image by itself, beside a database of the grader',
  stop: 'telling the application to stop',
  secrets: 'looking for secrets in the images',
  pull: 'fetching the images that the compose file names',
  cold: 'starting everything from nothing',
  use: 'using it: page, sign-up, sign-in, employees, a prediction',
  again: 'down and up: what was there has to be there again',
  rebuild: 'building again after a change of source',
  clean: 'removing what the grader made',
};
const es: typeof en = {
  engine: 'buscando un motor de Docker',
  build: 'construyendo las imágenes (la primera vez tarda minutos)',
  alone: 'ejecutando la imagen por sí sola, junto a una base de datos del corrector',
  stop: 'pidiendo a la aplicación que termine',
  secrets: 'buscando secretos en las imágenes',
  pull: 'trayendo las imágenes que nombra el archivo de compose',
  cold: 'iniciando todo desde cero',
  use: 'usándola: página, registro, ingreso, empleados, una predicción',
  again: 'down y up: lo que estaba tiene que seguir estando',
  rebuild: 'construyendo otra vez tras un cambio en el código',
  clean: 'quitando lo que hizo el corrector',
};
export const progressTexts = { en, es };
