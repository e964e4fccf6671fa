/** A secret that stands in a file of the repository is no secret: these are refused outside development. */
const EXAMPLE_SECRET = /example|ejemplo|superclavesecreta|change-?me/i;
/** A line's end and other control characters, and what is left of bytes that are no text. */
const NO_TEXT = /[\p{Cc}\ufffd]/u;
const FEWEST_CHARACTERS = 16;
/** What HS256 asks for, https://www.rfc-editor.org/rfc/rfc7518#section-3.2 */
const FEWEST_BYTES = 32;
const FEWEST_DIFFERENT = 8;

/** Why a secret will not do, by the name of the sentence that says so; undefined where it will. */
export function secretTrouble(secret: string, environment: string) {
  const noText = NO_TEXT.test(secret);
  if (environment === 'development') return noText || secret.length < FEWEST_CHARACTERS ? 'noSecret' : undefined;
  if (EXAMPLE_SECRET.test(secret)) return 'exampleSecret';
  const short = Buffer.byteLength(secret) < FEWEST_BYTES;
  const monotonous = new Set(secret).size < FEWEST_DIFFERENT;
  return noText || short || monotonous || isRepeated(secret) ? 'weakSecret' : undefined;
}

/** Whether it is one piece again and again, the last time perhaps cut off. */
function isRepeated(secret: string): boolean {
  for (let piece = 1; piece <= secret.length / 2; piece++) {
    if (secret.startsWith(secret.slice(piece))) return true;
  }
  return false;
}
