import { queryOptions, skipToken } from '@tanstack/react-query';

/** Whose session ended while they were at work: an email; undefined after a sign-out and at the beginning. */
export const expiredQuery = queryOptions<string>({ queryKey: ['session-expired'], queryFn: skipToken });
