import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, ILike, IsNull, type Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import type { UserId } from '../access/live-session.ts';
import type { Role } from '../access/role.ts';
import type { Deed } from '../audit/audit.schema.ts';
import { AuditService } from '../audit/audit.service.ts';
import { AdminsService } from '../auth/admins.service.ts';
import { DEMO_EMAIL, type OpenSession } from '../auth/auth.schema.ts';
import { OneTimeTokensService } from '../auth/one-time-tokens.service.ts';
import { SessionsService } from '../auth/sessions.service.ts';
import { User } from '../auth/user.entity.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { demoHasNoPassword, notTheDemo } from './user-messages.ts';
import type { Account, OneTimeLink, UsersPage, UsersQuery } from './users.schema.ts';

/** In an error about one. */
const USER = { en: 'user', es: 'un usuario' };

/** Administration of accounts. */
@Injectable()
export class UsersService {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly admins: AdminsService,
    private readonly sessions: SessionsService,
    private readonly tokens: OneTimeTokensService,
    private readonly audit: AuditService,
  ) {}

  async list({ search, role, page, pageSize }: UsersQuery): Promise<UsersPage> {
    const [rows, total] = await this.users.findAndCount({
      where: {
        email: ILike(`%${search.replace(/[\\%_]/g, '\\$&')}%`),
        ...(role && { role: role === 'none' ? IsNull() : role }),
      },
      order: { email: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: rows.map(toAccount), page, pageSize, total };
  }

  /**
   * Sets or removes a role, effective from the user's next request. Without a role the account is signed out.
   *
   * @throws ProblemException 404 for an unknown id; 409 for the last admin; 422 for the demo account as admin, since
   * anybody may sign in to it.
   */
  give(id: UserId, role: Role | null, by: Actor): Promise<Account> {
    return this.change(id, async (manager, user) => {
      if (role !== 'admin') await this.admins.refuseLast(manager, user);
      if (user.email === DEMO_EMAIL && role === 'admin') {
        throw ProblemException.unprocessable([{ path: 'role', message: notTheDemo() }]);
      }
      await manager.update(User, { id }, { role });
      if (!role) await this.sessions.endAll(manager, id);
      await this.write(manager, by, user, { action: 'role-changed', before: { role: user.role }, after: { role } });
      return toAccount({ ...user, role });
    });
  }

  /** @throws ProblemException 404 for an unknown id, 409 for the last admin. */
  async remove(id: UserId, by: Actor): Promise<void> {
    await this.change(id, async (manager, user) => {
      await this.admins.refuseLast(manager, user);
      await manager.delete(User, { id });
      await this.write(manager, by, user, { action: 'account-deleted', before: { role: user.role } });
    });
  }

  /**
   * Creates a one-time password reset link. The old password stays valid until then.
   *
   * @throws ProblemException 404 for an unknown id, 422 for the demo account, which has no known password.
   */
  offerReset(id: UserId, by: Actor): Promise<OneTimeLink> {
    return this.change(id, async (manager, user) => {
      const { email } = user;
      if (email === DEMO_EMAIL) throw ProblemException.unprocessable([{ path: 'id', message: demoHasNoPassword() }]);
      const createdBy = by.id as UserId;
      const made = await this.tokens.make(manager, { kind: 'password-reset', email, role: null, createdBy });
      await this.write(manager, by, user, { action: 'password-reset-offered' });
      return { email, token: made.token, expiresAt: made.expiresAt.toISOString() };
    });
  }

  /** @throws ProblemException 404 for an unknown id. */
  async listSessions(id: UserId): Promise<OpenSession[]> {
    if (!(await this.users.existsBy({ id }))) throw ProblemException.notFound(USER, id);
    return this.sessions.listOf(id);
  }

  /** Revokes all sessions of an account. @throws ProblemException 404 for an unknown id. */
  async endSessions(id: UserId, by: Actor): Promise<void> {
    await this.change(id, async (manager, user) => {
      await this.sessions.endAll(manager, id);
      await this.write(manager, by, user, { action: 'sessions-ended' });
    });
  }

  /** Changes an account under the admins' lock. */
  private async change<T>(id: UserId, run: (manager: EntityManager, user: User) => Promise<T>): Promise<T> {
    const result = await this.admins.locked(async (manager) => {
      const user = await manager.findOneBy(User, { id });
      if (!user) throw ProblemException.notFound(USER, id);
      return run(manager, user);
    });
    this.sessions.forget();
    return result;
  }

  private write(manager: EntityManager, by: Actor, { id, email }: User, deed: Deed): Promise<void> {
    return this.audit.record(manager, by, { subjectId: id, subject: email, ...deed });
  }
}

function toAccount({ id, email, role, createdAt }: User): Account {
  return { id, email, role, demo: email === DEMO_EMAIL, createdAt: createdAt.toISOString() };
}
