import { translate } from '../../i18n/translate.ts';

export const notAnOnnxFile = (kind?: string) =>
  kind === 'empty'
    ? translate({
        en: 'The file is empty. Send the ONNX file of a model, as an exporter such as skl2onnx writes it.',
        es: 'El archivo está vacío. Envía el archivo ONNX de un modelo, como lo escribe un exportador, por ejemplo skl2onnx.',
      })
    : translate({
        en: `This is no ONNX model${kind ? `; by its first bytes it is ${kind}` : ': it has no graph'}. Send the file that an exporter such as skl2onnx writes.`,
        es: `Esto no es un modelo ONNX${kind ? `; por sus primeros bytes es ${kind}` : ': no tiene grafo'}. Envía el archivo que escribe un exportador, por ejemplo skl2onnx.`,
      });

export const damaged = () =>
  translate({
    en: 'The file cannot be read as ONNX: it is damaged, not all of it is there, or it is something else. Export the model again and send that file.',
    es: 'El archivo no se puede leer como ONNX: está dañado o incompleto, o es otra cosa. Exporta el modelo de nuevo y envía ese archivo.',
  });

export const external = (tensor: string, location: string) =>
  translate({
    en: `The tensor ${quoted(tensor)} has its data in another file, ${quoted(location)}; allowed: everything in the one file. Save the model without external data (onnx.save with save_as_external_data=False).`,
    es: `El tensor ${quoted(tensor)} tiene sus datos en otro archivo, ${quoted(location)}; se admite todo en un solo archivo. Guarda el modelo sin datos externos (onnx.save con save_as_external_data=False).`,
  });

export const unknownDomain = (domain: string, operator = '') =>
  translate({
    en: `The graph wants operators of ${quoted(domain)}${operator && ` (${short(operator)})`}; allowed: those of ONNX itself, ai.onnx and ai.onnx.ml. Export the model without custom operators.`,
    es: `El grafo pide operadores de ${quoted(domain)}${operator && ` (${short(operator)})`}; se admiten los del propio ONNX, ai.onnx y ai.onnx.ml. Exporta el modelo sin operadores propios.`,
  });

export const ownFunctions = (name: string) =>
  translate({
    en: `The file brings functions of its own (${short(name)}); allowed: a graph of operators only. Put them into the graph first (onnx.inliner.inline_local_functions).`,
    es: `El archivo trae funciones propias (${short(name)}); se admite solo un grafo de operadores. Incorpóralas antes al grafo (onnx.inliner.inline_local_functions).`,
  });

export const random = (operator: string) =>
  translate({
    en: `The graph draws random numbers (${operator}); allowed: the same answer for the same row. Export the model for inference.`,
    es: `El grafo usa números aleatorios (${operator}); se admite solo la misma respuesta para la misma fila. Exporta el modelo para inferencia.`,
  });

export const tooDeep = (most: number) =>
  translate({
    en: `The file nests graphs too deeply (If, Loop, Scan); allowed: ${most} in one another. Export a simpler model.`,
    es: `El archivo anida demasiado los grafos (If, Loop, Scan); se admiten ${most}, uno dentro de otro. Exporta un modelo más sencillo.`,
  });

export const cyclic = (output: string) =>
  translate({
    en: `The graph is cyclic: ${quoted(output)} needs itself before it can be computed. Export the model again.`,
    es: `El grafo es cíclico: ${quoted(output)} se necesita a sí mismo para calcularse. Exporta el modelo de nuevo.`,
  });

export const givenTwice = (output: string) =>
  translate({
    en: `Two nodes of the graph give ${quoted(output)}; allowed: one. Export the model again.`,
    es: `Dos nodos del grafo dan ${quoted(output)}; se admite uno. Exporta el modelo de nuevo.`,
  });

/** A name within the file, which may be anything. */
const quoted = (name: string) => `"${short(name)}"`;
const short = (name: string) => (name.length > 80 ? `${name.slice(0, 80)}…` : name);
