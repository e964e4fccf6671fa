import { translate } from '../i18n/translate.ts';

/** Passwords with fewer distinct characters are weak: "aaaaaaaa", eight blanks, "12121212". */
const LEAST_DIFFERENT = 5;
/** Shorter parts of an e-mail are not checked. */
const LEAST_TELLING = 4;
const LONGEST_TAIL = 4;
/** Context-specific words, which public lists lack. */
const WORDS = new Set(['aumento', 'contrasena', 'micontrasena', 'superclavesecreta', 'nestapp', 'postgresdb']);

let common: Promise<ReadonlySet<string>> | undefined;

/** The 49,000 most common passwords, loaded at the first sign-up. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

/**
 * Why a password is too weak: it is among the first guesses. No composition rules. NIST SP 800-63B, 3.1.1.2
 *
 * @returns a sentence, or undefined if it is accepted
 */
export async function whyTooWeak(password: string, email: string): Promise<string | undefined> {
  if (/\p{Cc}/u.test(password)) return controlCharacters();
  if (new Set(password).size < LEAST_DIFFERENT) return tooFewDifferent();
  const text = plain(password);
  // "Ana.Nunez1!" counts as the e-mail.
  const word = withoutTail(text);
  const own = [email, ...email.split('@')].map(plain).filter((part) => part.length >= LEAST_TELLING);
  if (own.includes(text) || own.includes(word)) return isEmail();
  common ??= commonPasswords();
  const known = await common;
  const isKnown = [password.toLowerCase(), text, word].some((one) => known.has(one) || WORDS.has(one));
  return isKnown ? tooCommon() : undefined;
}

/** Lower case without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Without trailing digits and signs. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > text.length - LONGEST_TAIL && !/[a-z]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const controlCharacters = () =>
  translate({ en: 'must not contain control characters', es: 'no debe contener caracteres de control' });

const tooFewDifferent = () =>
  translate({
    en: `must have at least ${LEAST_DIFFERENT} different characters`,
    es: `debe tener al menos ${LEAST_DIFFERENT} caracteres distintos`,
  });

const isEmail = () =>
  translate({
    en: 'is the e-mail, or a part of it; choose another one, such as four words in a row',
    es: 'es el correo, o una parte de él; elige otra, por ejemplo cuatro palabras seguidas',
  });

const tooCommon = () =>
  translate({
    en: 'is one that many people use, and is tried first; choose another one, such as four words in a row',
    es: 'es una que usa mucha gente y se prueba primero; elige otra, por ejemplo cuatro palabras seguidas',
  });
