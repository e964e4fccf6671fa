import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { hash, verify } from '@node-rs/argon2';
import type { Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ProblemException } from '../problems/problem.exception.ts';
import { say } from '../problems/say.ts';
import type { Credentials } from './auth.schema.ts';
import { User } from './user.entity.ts';

@Injectable()
export class AccountsService {
  /** What the password of an unknown e-mail is compared with, so that the answer takes as long. */
  private readonly nobody = hash(uuidv7());

  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  /** @throws ProblemException 409 when the e-mail has an account already. */
  async create({ email, password }: Credentials): Promise<User> {
    const user = { id: uuidv7(), email, passwordHash: await hash(password) };
    const { raw } = await this.users.createQueryBuilder().insert().values(user).orIgnore().returning('id').execute();
    if (raw.length === 0) throw new ProblemException(HttpStatus.CONFLICT, taken(email));
    return user;
  }

  /** @throws ProblemException 401, the same for a wrong password and an unknown e-mail. */
  async authenticate({ email, password }: Credentials): Promise<User> {
    const user = await this.users.findOneBy({ email });
    const right = await verify(user?.passwordHash ?? (await this.nobody), password);
    if (!user || !right) throw ProblemException.unauthorized(notRight());
    return user;
  }

  /** The account with this e-mail, made now if it is not there; nobody knows its password. */
  async ensure(email: string): Promise<User> {
    const known = await this.users.findOneBy({ email });
    if (known) return known;
    await this.create({ email, password: uuidv7() }).catch((error) => {
      if (!(error instanceof ProblemException)) throw error; // another request was faster
    });
    return this.users.findOneByOrFail({ email });
  }

  /** @throws ProblemException 401 when the account is gone, as after a database was made anew. */
  async get(id: string): Promise<User> {
    const user = await this.users.findOneBy({ id });
    if (!user) throw ProblemException.unauthorized(gone());
    return user;
  }
}

const taken = (email: string) =>
  say({
    en: `${email} has an account already. Sign in, or use another e-mail.`,
    es: `${email} ya tiene una cuenta. Inicia sesión, o usa otro correo.`,
  });

const notRight = () =>
  say({ en: 'The e-mail or the password is not right.', es: 'El correo o la contraseña no son correctos.' });

const gone = () =>
  say({
    en: 'The account of this session is no longer there. Sign in again.',
    es: 'La cuenta de esta sesión ya no está. Inicia sesión de nuevo.',
  });
