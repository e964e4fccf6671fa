/** Example secrets of the repository, refused outside development. */
const EXAMPLE_SECRET = /example|ejemplo|superclavesecreta|change-?me/i;
/** Control characters, and U+FFFD of bytes that are not UTF-8. */
const NO_TEXT = /[\p{Cc}\ufffd]/u;
const FEWEST_CHARACTERS = 16;
/** The minimum for HS256, https://www.rfc-editor.org/rfc/rfc7518#section-3.2 */
const FEWEST_BYTES = 32;
const FEWEST_DIFFERENT = 8;

/** Why a secret is refused, as a message key; undefined if it is accepted. */
export function secretTrouble(secret: string, environment: string) {
  const noText = NO_TEXT.test(secret);
  if (environment === 'development') return noText || secret.length < FEWEST_CHARACTERS ? 'noSecret' : undefined;
  if (EXAMPLE_SECRET.test(secret)) return 'exampleSecret';
  const short = Buffer.byteLength(secret) < FEWEST_BYTES;
  const monotonous = new Set(secret).size < FEWEST_DIFFERENT;
  return noText || short || monotonous || isRepeated(secret) ? 'weakSecret' : undefined;
}

/** Whether it is one pattern repeated, the last time possibly truncated. */
function isRepeated(secret: string): boolean {
  for (let piece = 1; piece <= secret.length / 2; piece++) {
    if (secret.startsWith(secret.slice(piece))) return true;
  }
  return false;
}
