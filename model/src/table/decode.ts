import { InputError } from '../messages/input-error.ts';

/** What people meet; `--encoding` takes all that TextDecoder knows (https://encoding.spec.whatwg.org). */
const USUAL = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'utf-16le', 'utf-16be'];

const MARKS: [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file, without a byte order mark: as the mark says, else as given, else UTF-8, else Windows-1252, which
 * Excel writes on Windows in Spanish and which the import of employees falls back to, too.
 * Throws an InputError for an unknown encoding and for bytes that it cannot be.
 *
 * @param given `--encoding`
 */
export function decodeFile(bytes: Uint8Array, path: string, given: string | null): { text: string; encoding: string } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const asked = given === null ? undefined : known(given);
  const text = decode(bytes, marked ?? asked ?? 'utf-8');
  if (text !== null) return { text: readable(text, path), encoding: marked ?? asked ?? 'utf-8' };
  const encoding = marked ?? asked;
  if (encoding !== undefined) throw new InputError((m) => m.notInEncoding(path, encoding, USUAL));
  return { text: readable(decode(bytes, 'windows-1252') ?? '', path), encoding: 'windows-1252' };
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError((m) => m.unknownEncoding(label, USUAL));
  }
}

/** Null when these bytes are not in this encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** Text holds no NUL; a workbook does, and UTF-16 that is read as something else. */
function readable(text: string, path: string): string {
  if (text.includes('\0')) throw new InputError((m) => m.notText(path));
  return text;
}
