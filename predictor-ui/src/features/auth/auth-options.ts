import type { AuthOptions } from '../../generated/types.gen.ts';

/** Whether an account can be created without an invitation. */
export function maySignUp(options: AuthOptions | undefined): boolean {
  return options?.signUp === 'open' || maySignUpOnlyByToken(options);
}

/** Whether that takes the BOOTSTRAP_TOKEN, which only the server's operator knows. */
export function maySignUpOnlyByToken(options: AuthOptions | undefined): boolean {
  return options?.signUp !== 'open' && options?.firstAdmin === 'token';
}
