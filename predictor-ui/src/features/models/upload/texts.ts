import { counted } from '../../../shared/i18n/counted.ts';

const en = {
  heading: 'Add a version',
  hint: 'An ONNX file and its manifest. The file is tried first, in a process of its own: every category, the corners of each range, what it costs. Adding a version does not activate it.',
  choose: 'Choose files',
  chooseMore: 'Choose another file',
  drop: 'Or drop both here. model/python/export.py makes both from a scikit-learn pipeline.',
  model: 'Model (ONNX)',
  manifest: 'Manifest (JSON)',
  missing: 'not chosen yet',
  chosen: (name: string, size: string) => `${name}, ${size}`,
  remove: (name: string) => `Remove ${name}`,
  notJson: (name: string) => `${name} begins like JSON, but is none`,
  notJsonHint: (reason: string) => `Nothing was sent. The browser says: ${reason}`,
  send: 'Try it and add it',
  added: (version: string) => `${version} was added.`,
  tried: (rows: string, time: string, memory: string) =>
    `Its trial: ${counted(rows, 'row', 'rows')}, ${time} a row, ${memory} of memory.`,
  milliseconds: (number: string) => `${number} ms`,
  kept: 'The files that you had chosen when the session ended are here again.',
};

const es: typeof en = {
  heading: 'Agregar una versión',
  hint: 'Un archivo ONNX y su manifiesto. Primero se prueba, en un proceso aparte: cada categoría, los extremos de cada rango, cuánto cuesta. Agregar una versión no la activa.',
  choose: 'Elegir archivos',
  chooseMore: 'Elegir otro archivo',
  drop: 'O suelta aquí los dos. model/python/export.py hace los dos a partir de un pipeline de scikit-learn.',
  model: 'Modelo (ONNX)',
  manifest: 'Manifiesto (JSON)',
  missing: 'falta elegirlo',
  chosen: (name, size) => `${name}, ${size}`,
  remove: (name) => `Quitar ${name}`,
  notJson: (name) => `${name} empieza como JSON, pero no lo es`,
  notJsonHint: (reason) => `No se envió nada. El navegador dice: ${reason}`,
  send: 'Probarla y agregarla',
  added: (version) => `Se agregó ${version}.`,
  tried: (rows, time, memory) =>
    `Su prueba: ${counted(rows, 'fila', 'filas')}, ${time} por fila, ${memory} de memoria.`,
  milliseconds: (number) => `${number} ms`,
  kept: 'Los archivos que habías elegido cuando se cerró la sesión están aquí de nuevo.',
};

export const uploadTexts = { en, es };
