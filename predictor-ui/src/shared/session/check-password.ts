import type { Texts } from '../i18n/en.ts';

const MIN_LENGTH = 8;

/** @returns what is wrong with a new password; the API checks it again */
export function checkPassword(password: string, { session: t }: Texts): string | undefined {
  return password.length < MIN_LENGTH ? t.shortPassword : undefined;
}
