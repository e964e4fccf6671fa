import { useQuery } from '@tanstack/react-query';
import { Role } from '../../generated/types.gen.ts';
import { sessionQuery } from './session-query.ts';

/** Each may do all that the ones before it may. */
const ROLES = Object.values(Role);

/** @returns whether the user has this role or a higher one; the API checks it again */
export function useMay(role: Role): boolean {
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  return Boolean(user) && ROLES.indexOf(user?.role as Role) >= ROLES.indexOf(role);
}
