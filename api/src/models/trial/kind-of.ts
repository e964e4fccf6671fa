/** What files begin with that people take for an ONNX model, or send by mistake. */
const BEGINNINGS: [kind: string, at: number, bytes: string][] = [
  ['ZIP (torch.save, Keras, TensorFlow, Excel)', 0, 'PK'],
  ['pickle', 0, '\x80\x02'],
  ['pickle', 0, '\x80\x03'],
  ['pickle', 0, '\x80\x04'],
  ['pickle', 0, '\x80\x05'],
  ['gzip', 0, '\x1f\x8b'],
  ['HDF5 (Keras)', 0, '\x89HDF'],
  ['ORT format', 4, 'ORTM'],
  ['TensorFlow Lite', 4, 'TFL3'],
  ['NumPy', 0, '\x93NUMPY'],
  ['Git LFS pointer', 0, 'version https://git-lfs'],
  ['XML (PMML)', 0, '<?xml'],
  ['HTML', 0, '<!doctype html'],
  ['HTML', 0, '<html'],
  ['PDF', 0, '%PDF'],
  ['PNG', 0, '\x89PNG'],
  ['JPEG', 0, '\xff\xd8\xff'],
  ['JSON', 0, '{'],
  ['safetensors', 8, '{"'],
];

/** What a file seems to be by its first bytes; undefined where that may be an ONNX model. */
export function kindOf(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'empty';
  const begins = bytes.toString('latin1', 0, 64).toLowerCase();
  return BEGINNINGS.find(([, at, text]) => begins.startsWith(text.toLowerCase(), at))?.[0];
}
