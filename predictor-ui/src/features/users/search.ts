import { type ListUsersData, Role } from '../../generated/types.gen.ts';
import { readChoice, readText } from '../../shared/address/read-search.ts';

type RoleFilter = NonNullable<NonNullable<ListUsersData['query']>['role']>;

/** The page's state is its address: `/users?search=ana&role=hr&page=2`. */
export interface UsersSearch {
  search?: string;
  /** `none`: accounts without a role. */
  role?: RoleFilter;
  page?: number;
}

const ROLES: RoleFilter[] = [...Object.values(Role), 'none'];

export function readUsersSearch({ search, role, page }: Record<string, unknown>): UsersSearch {
  return {
    ...readText(search),
    ...readChoice('role', role, ROLES),
    ...(Number.isInteger(page) && Number(page) > 1 && { page: Number(page) }),
  };
}
