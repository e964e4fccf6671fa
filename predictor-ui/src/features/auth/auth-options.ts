import type { AuthOptions } from '../../generated/types.gen.ts';

/** Whether an account can be created without an invitation. */
export function maySignUp(options: AuthOptions | undefined): boolean {
  return options?.signUp === 'open' || maySignUpOnlyByToken(options);
}

/** Whether that takes the BOOTSTRAP_TOKEN, which only the server's operator knows. */
export function maySignUpOnlyByToken(options: AuthOptions | undefined): boolean {
  return options?.signUp !== 'open' && options?.firstAdmin === 'token';
}

/** Whether whoever comes now becomes the first admin, and has no demo account to try before. */
export function isFirst(options: AuthOptions | undefined): boolean {
  return options?.firstAdmin === 'sign-up' && !options.demo;
}
