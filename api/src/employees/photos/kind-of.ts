/** What files begin with that people take for photos, and what may be sent. */
const BEGINNINGS: [kind: string, at: number, bytes: string][] = [
  ['JPEG', 0, '\xff\xd8\xff'],
  ['PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['WebP', 8, 'WEBP'],
  ['GIF', 0, 'GIF8'],
  ['PDF', 0, '%PDF'],
  ['BMP', 0, 'BM'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['ZIP', 0, 'PK'],
  ['HEIC', 4, 'ftypheic'],
  ['HEIC', 4, 'ftypheix'],
  ['HEIC', 4, 'ftypmif1'],
  ['AVIF', 4, 'ftypavif'],
  ['SVG', 0, '<svg'],
  ['SVG', 0, '<?xml'],
  ['HTML', 0, '<!doctype html'],
  ['HTML', 0, '<html'],
];

/** The kind of a file by its first bytes, whatever its name; undefined for one that nobody takes for a photo. */
export function kindOf(bytes: Buffer): string | undefined {
  const begins = bytes.toString('latin1', 0, 32).toLowerCase();
  const found = BEGINNINGS.find(([, at, text]) => begins.startsWith(text.toLowerCase(), at));
  return found?.[0];
}
