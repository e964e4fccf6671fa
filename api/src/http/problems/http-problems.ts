import { translate } from '../../i18n/translate.ts';

/** Fastify's own errors by code. https://fastify.dev/docs/latest/Reference/Errors/ */
const BY_CODE: Record<string, () => string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () =>
    translate({ en: 'The body is not valid JSON.', es: 'El cuerpo no es un JSON válido.' }),
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    translate({
      en: 'The body is too large: 1 MB at most, 5 MB of a photo, 6 MB of an import and 32 MB of a model.',
      es: 'El cuerpo es demasiado grande: 1 MB como máximo, 5 MB en una foto, 6 MB en una importación y 32 MB en un modelo.',
    }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => notJson(),
  FST_ERR_BAD_URL: () => translate({ en: 'This address cannot be read.', es: 'Esta dirección no se puede leer.' }),
};

/** A translated message for one of Fastify's errors, or its own. @param takes what the route's body is */
export function fastifyDetail(error: Error & { code?: string }, takes: 'image' | 'form' | 'JSON' = 'JSON'): string {
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' && takes !== 'JSON')
    return takes === 'image' ? notAnImage() : notAForm();
  return BY_CODE[error.code ?? '']?.() ?? error.message;
}

const notJson = () =>
  translate({
    en: 'The body is not JSON; send it with the header content-type: application/json.',
    es: 'El cuerpo no es JSON; envíalo con el encabezado content-type: application/json.',
  });

const notAnImage = () =>
  translate({
    en: 'The body is not an image; send the file itself, neither a form nor JSON, with a header such as content-type: image/jpeg.',
    es: 'El cuerpo no es una imagen; envía el propio archivo, no un formulario ni JSON, con un encabezado como content-type: image/jpeg.',
  });

export const notAForm = () =>
  translate({
    en: 'The body is not a form; send it with the header content-type: multipart/form-data, each file as a part of it.',
    es: 'El cuerpo no es un formulario; envíalo con el encabezado content-type: multipart/form-data, con cada archivo como una parte.',
  });

/** @param docs whether GET /api/docs is enabled */
export const noSuchRoute = (method: string, url: string, docs: boolean) =>
  translate({
    en: `There is nothing at ${method} ${url}${docs ? '; GET /api/docs says what there is' : ''}.`,
    es: `No hay nada en ${method} ${url}${docs ? '; GET /api/docs dice qué hay' : ''}.`,
  });

export const misdirected = (host = '') =>
  translate({
    en: `This server is not known as "${host}". In development it answers to addresses, to localhost and to names without a dot; name others in the variable ALLOWED_HOSTS.`,
    es: `Este servidor no se conoce como "${host}". En desarrollo responde a direcciones, a localhost y a nombres sin punto; nombra otros en la variable ALLOWED_HOSTS.`,
  });

export const databaseAway = () =>
  translate({
    en: 'The database cannot be reached or cannot serve at the moment. Try again in a few seconds.',
    es: 'La base de datos no responde o no puede atender en este momento. Vuelve a intentarlo en unos segundos.',
  });

export const ourFault = () =>
  translate({
    en: 'Something went wrong on our side. It was logged; try again later.',
    es: 'Algo falló de nuestro lado. Quedó registrado; vuelve a intentarlo más tarde.',
  });
