import { translate } from '../../i18n/translate.ts';

export const notAnObject = () =>
  translate({
    en: 'must be an object, as GET /api/models/active gives one',
    es: 'debe ser un objeto, como el que da GET /api/models/active',
  });

export const mustBe = (given: string, right: string) =>
  translate({
    en: `is ${short(given)}, and of this file it must be ${right}; leave it out, or send the file that belongs to this manifest`,
    es: `es ${short(given)}, y el de este archivo debe ser ${right}; no lo pongas, o envía el archivo que corresponde a este manifiesto`,
  });

export const notAFileName = (given: string) =>
  translate({
    en: `is ${short(given)}; allowed: a file’s name such as model.onnx, without a folder. Leave it out, and it is named by its version`,
    es: `es ${short(given)}; se admite un nombre de archivo como model.onnx, sin carpeta. No lo pongas, y se llamará como su versión`,
  });

export const cannotBeStored = () =>
  translate({
    en: 'has a NUL or half a character (a lone surrogate), which cannot be kept; take it out',
    es: 'tiene un NUL o medio carácter (un sustituto suelto), que no se puede guardar; quítalo',
  });

const short = (text: string) => `"${text.length > 100 ? `${text.slice(0, 100)}…` : text}"`;
