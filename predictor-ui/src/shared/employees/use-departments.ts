import { useQuery } from '@tanstack/react-query';
import { listDepartmentsOptions } from '../../generated/@tanstack/react-query.gen.ts';

/**
 * The departments to choose from, and the name of each.
 *
 * @param current the chosen one, which is among them even before they are there
 */
export function useDepartments(current?: string) {
  const { data } = useQuery(listDepartmentsOptions());
  const names = new Map(data?.items.map(({ id, name }) => [id, name]));
  return {
    ids: [...new Set([...names.keys(), ...(current ? [current] : [])])],
    nameOf: (id: string) => names.get(id) ?? (data ? id : '…'),
  };
}
