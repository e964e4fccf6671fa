import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, Not } from 'typeorm';
import { lockUntilCommit } from '../database/advisory-lock.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { lastAdmin } from './account-messages.ts';
import { User } from './user.entity.ts';

/** Who may give roles: there is always somebody, once there was one. */
@Injectable()
export class AdminsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Runs what depends on who is admin, in one transaction and one at a time, however many replicas there are: two first
   * sign-ups must not both become admin, nor two admins take the role from each other.
   */
  locked<T>(run: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (manager) => {
      await lockUntilCommit(manager, 'admins');
      return run(manager);
    });
  }

  /** Whether anybody may give roles. */
  exist(manager: EntityManager = this.database.manager): Promise<boolean> {
    return manager.existsBy(User, { role: 'admin' });
  }

  /** @throws ProblemException 409 where nobody else is admin; to be asked while `locked`. */
  async refuseLast(manager: EntityManager, { id, email, role }: User): Promise<void> {
    if (role !== 'admin' || (await manager.existsBy(User, { role: 'admin', id: Not(id) }))) return;
    throw ProblemException.conflict(lastAdmin(email));
  }
}
