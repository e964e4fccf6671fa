import { translate } from '../../i18n/translate.ts';

export const notAPhoto = (kind?: string) =>
  translate({
    en: `This is ${kind ? `of the kind ${kind}` : 'no JPEG, PNG or WebP'}; a photo has to be a JPEG, a PNG or a WebP, whatever its name says. Save it as one of these and send that.`,
    es: `Esto ${kind ? `es de la clase ${kind}` : 'no es un JPEG, un PNG ni un WebP'}; una foto debe ser un JPEG, un PNG o un WebP, diga lo que diga su nombre. Guarda la imagen en uno de esos formatos y envía ese archivo.`,
  });

export const damaged = () =>
  translate({
    en: 'This image is damaged or not all of it is there. Open it, save it again and send that.',
    es: 'Esta imagen está dañada o incompleta. Ábrela, guárdala de nuevo y envía esa.',
  });

export const animated = () =>
  translate({
    en: 'This image moves; a photo is one picture. Save one of its pictures and send that.',
    es: 'Esta imagen está animada; una foto es una sola imagen. Guarda uno de sus fotogramas y envía ese.',
  });

export const wrongSize = (width: number, height: number, least: number, most: number) =>
  translate({
    en: `This image has ${width} × ${height} pixels; allowed: ${least} or more on each side, and ${most} million in all. Send another size of it.`,
    es: `Esta imagen tiene ${width} × ${height} píxeles; se admiten ${least} o más por lado y ${most} millones en total. Envíala en otro tamaño.`,
  });

export const noPhoto = (name: string) =>
  translate({
    en: `There is no photo of ${name}, or not this one any more.`,
    es: `No hay una foto de ${name}, o ya no es esta.`,
  });

export const nowhereToKeep = () =>
  translate({
    en: 'This server has nowhere to keep photos. Whoever runs it names a folder in UPLOADS_DIRECTORY, or an account in the three variables of Cloudinary.',
    es: 'Este servidor no tiene dónde guardar fotos. Quien lo administra nombra una carpeta en UPLOADS_DIRECTORY, o una cuenta en las tres variables de Cloudinary.',
  });

export const storageAway = () =>
  translate({
    en: 'The photos cannot be reached at the moment, and nothing was changed. Try again later; what went wrong was logged.',
    es: 'En este momento no se puede llegar a las fotos y no se cambió nada. Vuelve a intentarlo más tarde; lo que falló quedó registrado.',
  });
