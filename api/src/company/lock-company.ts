import type { EntityManager } from 'typeorm';
import { Company } from './company.entity.ts';

/** The company's row, locked until the commit: its jobs change one after the other, too. */
export function lockCompany(manager: EntityManager): Promise<Company> {
  return manager.findOneOrFail(Company, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
}
