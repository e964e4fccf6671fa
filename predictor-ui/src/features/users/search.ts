import type { ListUsersData } from '../../generated/types.gen.ts';

type RoleFilter = NonNullable<NonNullable<ListUsersData['query']>['role']>;

/** The page's state, which is its address: `/users?search=ana&role=hr&page=2`. */
export interface UsersSearch {
  search?: string;
  /** `none`: who waits for a role. */
  role?: RoleFilter;
  page?: number;
}

const ROLES: unknown[] = ['viewer', 'hr', 'admin', 'none'] satisfies RoleFilter[];

/** Reads an address that anybody may have typed: what makes no sense is left out. */
export function readUsersSearch({ search, role, page }: Record<string, unknown>): UsersSearch {
  const text = typeof search === 'number' ? String(search) : search;
  return {
    ...(typeof text === 'string' && text !== '' && { search: text.slice(0, 100) }),
    ...(ROLES.includes(role) && { role: role as RoleFilter }),
    ...(Number.isInteger(page) && Number(page) > 1 && { page: Number(page) }),
  };
}
