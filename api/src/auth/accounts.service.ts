import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hash, verify } from '@node-rs/argon2';
import { type EntityManager, Not, type Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ProblemException } from '../problems/problem.exception.ts';
import { gone, notRight, taken } from './account-messages.ts';
import { hasAdmin, withAdminsLocked } from './admins.ts';
import { type Credentials, DEMO_EMAIL, type Role } from './auth.schema.ts';
import { User } from './user.entity.ts';

@Injectable()
export class AccountsService {
  /** What the password of an unknown e-mail is compared with, so that the answer takes as long. */
  private readonly nobody = hash(uuidv7());

  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  /**
   * A new account: a viewer, or the admin where there is none yet.
   *
   * @throws ProblemException 409 when the e-mail has an account already.
   */
  async create({ email, password }: Credentials): Promise<NewUser> {
    const passwordHash = await hash(password);
    const user = await withAdminsLocked(this.users.manager, async (manager) =>
      insert(manager, { email, passwordHash, role: (await hasAdmin(manager)) ? 'viewer' : 'admin' }),
    );
    if (!user) throw new ProblemException(HttpStatus.CONFLICT, taken(email));
    return user;
  }

  /** @throws ProblemException 401, the same for a wrong password and an unknown e-mail. */
  async authenticate({ email, password }: Credentials): Promise<User> {
    const user = await this.users.findOneBy({ email });
    const right = await verify(user?.passwordHash ?? (await this.nobody), password);
    if (!user || !right) throw ProblemException.unauthorized(notRight());
    return user;
  }

  /** The demo account, made now if it is not there: HR, so that all can be tried but giving roles. */
  async ensureDemo(): Promise<User> {
    const known = await this.users.findOneBy({ email: DEMO_EMAIL });
    if (known) return known;
    // Nobody knows its password. Another request may have been faster: then nothing is inserted.
    await insert(this.users.manager, { email: DEMO_EMAIL, passwordHash: await hash(uuidv7()), role: 'hr' });
    return this.users.findOneByOrFail({ email: DEMO_EMAIL });
  }

  /** @throws ProblemException 401 when the account is gone, as after a database was made anew. */
  async get(id: string): Promise<User> {
    const user = await this.users.findOneBy({ id });
    if (!user) throw ProblemException.unauthorized(gone());
    return user;
  }

  /**
   * The role as it is at this moment, whichever replica changed it.
   *
   * @throws ProblemException 401 when the account is gone.
   */
  async roleOf(id: string): Promise<Role> {
    const [user]: { role: Role }[] = await this.users.query('SELECT role FROM users WHERE id = $1', [id]);
    if (!user) throw ProblemException.unauthorized(gone());
    return user.role;
  }

  /**
   * Gives a role, while nobody else does.
   *
   * @param decide is told the user and whether there are other admins; what it throws changes nothing
   * @throws ProblemException 404 for an unknown id.
   */
  changeRole(id: string, decide: (user: User, otherAdmins: boolean) => Role): Promise<User> {
    return withAdminsLocked(this.users.manager, async (manager) => {
      const user = await manager.findOneBy(User, { id });
      if (!user) throw ProblemException.notFound('user', id);
      const others = await manager.countBy(User, { role: 'admin', id: Not(id) });
      const role = decide(user, others > 0);
      await manager.update(User, { id }, { role });
      return { ...user, role };
    });
  }

  /** Whether anybody is admin already. */
  hasAdmin(): Promise<boolean> {
    return hasAdmin(this.users.manager);
  }
}

type NewUser = Omit<User, 'createdAt'>;

/** @returns the user, or undefined where the e-mail has an account already */
async function insert(manager: EntityManager, values: Omit<NewUser, 'id'>): Promise<NewUser | undefined> {
  const user = { id: uuidv7(), ...values };
  const query = manager.createQueryBuilder().insert().into(User).values(user).orIgnore().returning('id');
  const { raw } = await query.execute();
  return raw.length > 0 ? user : undefined;
}
