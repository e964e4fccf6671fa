import { translate } from '../../i18n/translate.ts';

export const formUnreadable = () =>
  translate({
    en: 'The body cannot be read as multipart/form-data, or ends too early. Send it as a form, with its boundary in the header content-type.',
    es: 'El cuerpo no se puede leer como multipart/form-data, o termina antes de tiempo. Envíalo como formulario, con su separador (boundary) en el encabezado content-type.',
  });

export const partMissing = () =>
  translate({ en: 'is missing; send it as a part of the form', es: 'falta; envíalo como parte del formulario' });

export const partTwice = () =>
  translate({ en: 'stands twice in the form; send it once', es: 'está dos veces en el formulario; envíalo una vez' });

export const partUnknown = (known: readonly string[]) =>
  translate({
    en: `is not known here; allowed, each once: ${known.join(', ')}`,
    es: `no se conoce aquí; se admiten, cada uno una vez: ${known.join(', ')}`,
  });

export const partTooLarge = (bytes: number) =>
  translate({
    en: `is too large; allowed: ${bytes / 1024 / 1024} MB`,
    es: `es demasiado grande; se admiten ${bytes / 1024 / 1024} MB`,
  });

export const partEncoded = (encoding: string) =>
  translate({
    en: `comes with Content-Transfer-Encoding: ${encoding}; send its bytes as they are`,
    es: `viene con Content-Transfer-Encoding: ${encoding}; envía sus bytes tal cual`,
  });

export const notJsonText = () => translate({ en: 'is not valid JSON in UTF-8', es: 'no es un JSON válido en UTF-8' });
