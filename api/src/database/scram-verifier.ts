import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/** PostgreSQL's own default (scram_iterations). */
const ITERATIONS = 4096;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** RFC 3454, tables C.1.2 (blanks that are not ASCII's) and B.1 (what is mapped to nothing). */
const BLANKS = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g;
const NOTHING = /\u00AD|\u034F|\u1806|[\u180B-\u180D]|\u200C|\u200D|\u2060|[\uFE00-\uFE0F]|\uFEFF/g;

/**
 * What PostgreSQL keeps of a password, made here, so that the password itself is never part of a statement: the server
 * writes one that fails to its log, whole. https://www.rfc-editor.org/rfc/rfc5802#section-3, RFC 7677;
 * the form: https://www.postgresql.org/docs/18/catalog-pg-authid.html
 *
 * @returns SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey, which CREATE ROLE … PASSWORD takes as it is
 */
export async function scramVerifier(password: string, salt = randomBytes(SALT_BYTES)): Promise<string> {
  // SASLprep as the driver does it when it signs in (pg/lib/crypto/sasl.js), else the two would not fit.
  const prepared = password.replace(BLANKS, ' ').replace(NOTHING, '').normalize('NFKC');
  const salted = await promisify(pbkdf2)(prepared, salt, ITERATIONS, KEY_BYTES, 'sha256');
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
