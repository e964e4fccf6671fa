import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import type { Client } from '../access/client.decorator.ts';
import type { LiveSession, SessionId, UserId } from '../access/live-session.ts';
import type { Deed } from '../audit/audit.schema.ts';
import { AuditService } from '../audit/audit.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { isDemo, linkNotValid, notThePassword } from './account-messages.ts';
import { AdminsService } from './admins.service.ts';
import { DEMO_EMAIL, type OpenSession, type PasswordChange, type PasswordReset } from './auth.schema.ts';
import { OneTimeTokensService } from './one-time-tokens.service.ts';
import { PasswordsService } from './passwords.service.ts';
import { SessionRow } from './session.entity.ts';
import { SessionsService } from './sessions.service.ts';
import { User } from './user.entity.ts';

/** A user's own account. Each method revokes the sessions that must end. */
@Injectable()
export class OwnAccountService {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly admins: AdminsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly tokens: OneTimeTokensService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Changes the password and revokes the account's other sessions.
   *
   * @throws ProblemException 400 for a weak password, 409 for the demo account, 422 where `current` is not the
   * password.
   */
  async changePassword({ id, email, sessionId }: LiveSession, by: Actor, change: PasswordChange): Promise<void> {
    await this.confirm(id, email, change.current, 'current');
    const passwordHash = await this.passwords.hashNew(change.next, email, 'next');
    await this.change(by, { action: 'password-changed', subjectId: id, subject: email }, async (manager) => {
      await manager.update(User, { id }, { passwordHash });
      await this.sessions.endAll(manager, id, sessionId);
    });
  }

  /**
   * Resets the password by an admin's link and revokes all sessions of the account.
   *
   * @throws ProblemException 400 for a weak password, 422 for an invalid link.
   */
  async resetPassword({ token, password }: PasswordReset, client: Client): Promise<void> {
    const notValid = () => ProblemException.unprocessable([{ path: 'token', message: linkNotValid() }]);
    const email = await this.tokens.emailOf('password-reset', token);
    if (!email) throw notValid();
    const passwordHash = await this.passwords.hashNew(password, email);
    await this.users.manager.transaction(async (manager) => {
      const user = await manager.findOneBy(User, { email });
      if (!(await this.tokens.use(manager, 'password-reset', token)) || !user) throw notValid();
      await manager.update(User, { id: user.id }, { passwordHash });
      await this.sessions.endAll(manager, user.id);
      const deed = { action: 'password-reset', subjectId: user.id, subject: email } as const;
      await this.audit.record(manager, { id: user.id, email, ...client }, deed);
    });
    this.sessions.forget();
  }

  /** The account's sessions; of the shared demo account only the current one. */
  async listSessions({ id, email, sessionId }: LiveSession): Promise<OpenSession[]> {
    const all = await this.sessions.listOf(id, sessionId);
    return email === DEMO_EMAIL ? all.filter(({ current }) => current) : all;
  }

  /** @throws ProblemException 404 if the account has no such session. */
  async endSession(session: LiveSession, by: Actor, sessionId: SessionId): Promise<void> {
    const { id, email } = session;
    const mine = await this.listSessions(session);
    const there = mine.some((one) => one.id === sessionId.toLowerCase()) && (await this.sessions.end(id, sessionId));
    if (!there) throw ProblemException.notFound({ en: 'session', es: 'una sesión' }, sessionId);
    await this.audit.recordAlone(by, { action: 'sessions-ended', subjectId: id, subject: email });
  }

  /** Revokes all sessions of the account, this one too; of the demo account only this one. */
  async endSessions({ id, email, sessionId }: LiveSession, by: Actor): Promise<void> {
    await this.change(by, { action: 'sessions-ended', subjectId: id, subject: email }, async (manager) => {
      if (email === DEMO_EMAIL) await manager.delete(SessionRow, { id: sessionId });
      else await this.sessions.endAll(manager, id);
    });
  }

  /**
   * Deletes the account; its predictions and decisions stay, anonymised.
   *
   * @throws ProblemException 409 for the demo account and the last admin, 422 for a wrong password.
   */
  async remove({ id, email }: LiveSession, by: Actor, password: string): Promise<void> {
    await this.confirm(id, email, password, 'password');
    await this.admins.locked(async (manager) => {
      const user = await manager.findOneBy(User, { id });
      if (user) await this.admins.refuseLast(manager, user);
      await manager.delete(User, { id });
      await this.audit.record(manager, by, { action: 'account-deleted', subjectId: id, subject: email });
    });
    this.sessions.forget();
  }

  private async confirm(id: UserId, email: string, password: string, path: string): Promise<void> {
    if (email === DEMO_EMAIL) throw ProblemException.conflict(isDemo());
    const user = await this.users.findOneBy({ id });
    if (await this.passwords.verify(user?.passwordHash, password)) return;
    throw ProblemException.unprocessable([{ path, message: notThePassword() }]);
  }

  private async change(by: Actor, deed: Deed, run: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.users.manager.transaction(async (manager) => {
      await run(manager);
      await this.audit.record(manager, by, deed);
    });
    this.sessions.forget();
  }
}
