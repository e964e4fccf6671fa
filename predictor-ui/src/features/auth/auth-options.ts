import { queryOptions } from '@tanstack/react-query';
import { optionsAuthOptions } from '../../generated/@tanstack/react-query.gen.ts';
import type { AuthOptions } from '../../generated/types.gen.ts';

/** How accounts are made here. */
export const authOptionsQuery = queryOptions({ ...optionsAuthOptions(), staleTime: Number.POSITIVE_INFINITY });

/** Whether somebody without an invitation may make an account. */
export function maySignUp(options: AuthOptions | undefined): boolean {
  return options?.signUp === 'open' || maySignUpOnlyByToken(options);
}

/** Whether that somebody has to be who runs the server. */
export function maySignUpOnlyByToken(options: AuthOptions | undefined): boolean {
  return options?.signUp !== 'open' && options?.firstAdmin === 'token';
}
