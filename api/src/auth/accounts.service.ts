import { timingSafeEqual } from 'node:crypto';
import { HttpStatus, Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { Client } from '../access/client.decorator.ts';
import type { UserId } from '../access/live-session.ts';
import type { Role } from '../access/role.ts';
import { AuditService } from '../audit/audit.service.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { newId } from '../database/new-id.ts';
import { FictitiousService } from '../fictitious/fictitious.service.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { demoGone, invitationNeeded, linkNotValid, notRight, signUpOff, taken } from './account-messages.ts';
import { AdminsService } from './admins.service.ts';
import { type AuthOptions, type Credentials, DEMO_EMAIL, type SessionUser, type SignUp } from './auth.schema.ts';
import { hashOf, OneTimeTokensService } from './one-time-tokens.service.ts';
import { PasswordsService } from './passwords.service.ts';
import { User } from './user.entity.ts';

/** Creates accounts and verifies passwords. */
@Injectable()
export class AccountsService {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly admins: AdminsService,
    private readonly passwords: PasswordsService,
    private readonly tokens: OneTimeTokensService,
    private readonly audit: AuditService,
    private readonly fictitious: FictitiousService,
  ) {}

  /** The sign-up mode. */
  async options(): Promise<AuthOptions> {
    const { NODE_ENV, SIGN_UP: signUp } = this.configuration;
    const development = NODE_ENV === 'development';
    const approval = signUp === 'open' && !development;
    const firstAdmin = signUp === 'open' && development ? 'sign-up' : 'token';
    const demo = development && (await this.fictitious.isThere());
    return { demo, signUp, approval, firstAdmin: (await this.admins.exist()) ? null : firstAdmin };
  }

  /**
   * Creates an account: with its invitation's role; in development as viewer, or as admin if there is none yet;
   * elsewhere without a role. The last case answers alike whether or not the e-mail is registered (no account
   * enumeration).
   *
   * @returns the account; undefined if it has no role and cannot sign in
   * @throws ProblemException 400 for a weak password, 403 where sign-up is off or by invitation only, 409 for a
   * registered e-mail, 422 for an invalid invitation.
   */
  async create({ email, password, invitation }: SignUp, client: Client): Promise<SessionUser | undefined> {
    const { SIGN_UP } = this.configuration;
    if (SIGN_UP === 'off' && !this.isBootstrap(invitation)) throw ProblemException.forbidden(signUpOff());
    if (SIGN_UP === 'invitation' && !invitation) throw ProblemException.forbidden(invitationNeeded());
    const passwordHash = await this.passwords.hashNew(password, email);
    return this.admins.locked(async (manager) => {
      const role = await this.roleOfNew(manager, email, invitation);
      const id = await insert(manager, { email, passwordHash, role });
      if (id) {
        const deed = { action: 'account-created', subjectId: id, subject: email, after: { role } } as const;
        await this.audit.record(manager, { id, email, ...client }, deed);
      }
      if (!role) return undefined;
      if (!id) throw new ProblemException(HttpStatus.CONFLICT, taken(email));
      return { id, email, role };
    });
  }

  /** @throws ProblemException 401, the same for a wrong password, an unknown e-mail and an account without a role. */
  async authenticate({ email, password }: Credentials, client: Client): Promise<SessionUser> {
    const user = await this.users.findOneBy({ email });
    const right = await this.passwords.verify(user?.passwordHash, password);
    const deed = { subjectId: user?.id, subject: email };
    if (!user?.role || !right) {
      await this.audit.recordAlone({ id: null, email, ...client }, { action: 'sign-in-failed', ...deed });
      throw ProblemException.unauthorized(notRight());
    }
    await this.audit.recordAlone({ id: user.id, email, ...client }, { action: 'sign-in', ...deed });
    return { id: user.id, email, role: user.role };
  }

  /**
   * The demo account, created if missing. Its role is HR: everything except assigning roles. It belongs to the fictitious
   * company, and goes with it.
   *
   * @throws ProblemException 401 when its role was removed, 404 when nobody fictitious is left.
   */
  async signInDemo(client: Client): Promise<SessionUser> {
    const isThere = await this.users.existsBy({ email: DEMO_EMAIL });
    const passwordHash = isThere ? undefined : await this.passwords.hashUnknown();
    const { id, email, role } = await this.admins.locked(async (manager) => {
      if (!(await this.fictitious.isThere(manager))) throw new ProblemException(HttpStatus.NOT_FOUND, demoGone());
      // A concurrent request may be faster: then nothing is inserted.
      if (passwordHash) await insert(manager, { email: DEMO_EMAIL, passwordHash, role: 'hr' });
      return manager.findOneByOrFail(User, { email: DEMO_EMAIL });
    });
    if (!role) throw ProblemException.unauthorized(notRight());
    await this.audit.recordAlone({ id, email, ...client }, { action: 'sign-in', subjectId: id, subject: email });
    return { id, email, role };
  }

  private async roleOfNew(manager: EntityManager, email: string, invitation?: string): Promise<Role | null> {
    if (!invitation) {
      if (this.configuration.NODE_ENV !== 'development') return null;
      return (await this.admins.exist(manager)) ? 'viewer' : 'admin';
    }
    if (this.isBootstrap(invitation) && !(await this.admins.exist(manager))) return 'admin';
    const token = await this.tokens.use(manager, 'invitation', invitation);
    if (token?.email === email && token.role) return token.role;
    throw ProblemException.unprocessable([{ path: 'invitation', message: linkNotValid() }]);
  }

  private isBootstrap(invitation = ''): boolean {
    const { BOOTSTRAP_TOKEN } = this.configuration;
    return BOOTSTRAP_TOKEN !== undefined && timingSafeEqual(hashOf(invitation), hashOf(BOOTSTRAP_TOKEN));
  }
}

/** @returns the new id, or undefined for a registered e-mail */
async function insert(manager: EntityManager, values: Omit<User, 'id' | 'createdAt'>): Promise<UserId | undefined> {
  const id = newId<UserId>();
  const query = manager
    .createQueryBuilder()
    .insert()
    .into(User)
    .values({ id, ...values })
    .orIgnore()
    .returning('id');
  const { raw } = await query.execute();
  return raw.length > 0 ? id : undefined;
}
