import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/** PostgreSQL's default (scram_iterations). */
const ITERATIONS = 4096;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** RFC 3454, tables C.1.2 (non-ASCII spaces) and B.1 (mapped to nothing). */
const BLANKS = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g;
const NOTHING = /\u00AD|\u034F|\u1806|[\u180B-\u180D]|\u200C|\u200D|\u2060|[\uFE00-\uFE0F]|\uFEFF/g;

/**
 * A SCRAM verifier made by the client, so that no statement contains the password: the server logs failed statements
 * whole. https://www.rfc-editor.org/rfc/rfc5802#section-3, RFC 7677; format:
 * https://www.postgresql.org/docs/18/catalog-pg-authid.html
 *
 * @returns SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey, for CREATE ROLE … PASSWORD
 */
export async function scramVerifier(password: string, salt = randomBytes(SALT_BYTES)): Promise<string> {
  // The same SASLprep as the driver's (pg/lib/crypto/sasl.js), which must match at sign-in.
  const prepared = password.replace(BLANKS, ' ').replace(NOTHING, '').normalize('NFKC');
  const salted = await promisify(pbkdf2)(prepared, salt, ITERATIONS, KEY_BYTES, 'sha256');
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
