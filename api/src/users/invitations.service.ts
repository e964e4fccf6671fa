import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import type { UserId } from '../access/live-session.ts';
import type { Role } from '../access/role.ts';
import { AuditService } from '../audit/audit.service.ts';
import type { OneTimeTokenId } from '../auth/auth.schema.ts';
import { OneTimeTokensService } from '../auth/one-time-tokens.service.ts';
import { User } from '../auth/user.entity.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { hasAccount, noSignUp } from './user-messages.ts';
import type { Invitation, InvitationRequest, OneTimeLink } from './users.schema.ts';

/** Invitations with a role. */
@Injectable()
export class InvitationsService {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly tokens: OneTimeTokensService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Creates an invitation; it replaces one for the same e-mail.
   *
   * @throws ProblemException 409 for a registered e-mail, and where sign-up is off.
   */
  async invite({ email, role }: InvitationRequest, by: Actor): Promise<OneTimeLink> {
    if (this.configuration.SIGN_UP === 'off') throw ProblemException.conflict(noSignUp());
    if (await this.users.existsBy({ email })) throw ProblemException.conflict(hasAccount(email));
    return this.users.manager.transaction(async (manager) => {
      const createdBy = by.id as UserId;
      const { token, expiresAt } = await this.tokens.make(manager, { kind: 'invitation', email, role, createdBy });
      await this.audit.record(manager, by, { action: 'invited', subject: email, after: { role } });
      return { email, token, expiresAt: expiresAt.toISOString() };
    });
  }

  async list(): Promise<Invitation[]> {
    const rows = await this.tokens.listOf('invitation');
    const admins = await this.users.findBy({ id: In(rows.map(({ createdBy }) => createdBy)) });
    const emails = new Map(admins.map((admin) => [admin.id, admin.email]));
    return rows.map(({ id, email, role, createdBy, createdAt, expiresAt }) => ({
      // An admin deleted concurrently takes their invitations along.
      ...{ id, email, role: role as Role, invitedBy: emails.get(createdBy) ?? '' },
      ...{ createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    }));
  }

  /** @throws ProblemException 404 for an unknown or used one. */
  async withdraw(id: OneTimeTokenId, by: Actor): Promise<void> {
    await this.users.manager.transaction(async (manager) => {
      const withdrawn = await this.tokens.withdraw(manager, id);
      if (!withdrawn) throw ProblemException.notFound({ en: 'invitation', es: 'una invitación' }, id);
      await this.audit.record(manager, by, { action: 'invitation-withdrawn', subject: withdrawn.email });
    });
  }
}
