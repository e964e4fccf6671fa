import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, Not } from 'typeorm';
import { lockUntilCommit } from '../database/advisory-lock.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { lastAdmin } from './account-messages.ts';
import { User } from './user.entity.ts';

/** Guards the last admin: once there is an admin, there always is one. */
@Injectable()
export class AdminsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Runs what depends on who is admin in one transaction, under an advisory lock across replicas: two first sign-ups
   * must not both become admin, nor two admins demote each other.
   */
  locked<T>(run: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (manager) => {
      await lockUntilCommit(manager, 'admins');
      return run(manager);
    });
  }

  /** Whether there is an admin. */
  exist(manager: EntityManager = this.database.manager): Promise<boolean> {
    return manager.existsBy(User, { role: 'admin' });
  }

  /** @throws ProblemException 409 for the last admin; call it within `locked`. */
  async refuseLast(manager: EntityManager, { id, email, role }: User): Promise<void> {
    if (role !== 'admin' || (await manager.existsBy(User, { role: 'admin', id: Not(id) }))) return;
    throw ProblemException.conflict(lastAdmin(email));
  }
}
