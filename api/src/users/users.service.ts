import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ILike, type Repository } from 'typeorm';
import { AccountsService } from '../auth/accounts.service.ts';
import { DEMO_EMAIL, type Role } from '../auth/auth.schema.ts';
import { User } from '../auth/user.entity.ts';
import { ProblemException } from '../problems/problem.exception.ts';
import { say } from '../problems/say.ts';
import type { Account, UsersPage, UsersQuery } from './users.schema.ts';

@Injectable()
export class UsersService {
  constructor(
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly accounts: AccountsService,
  ) {}

  async list({ search, role, page, pageSize }: UsersQuery): Promise<UsersPage> {
    const [rows, total] = await this.users.findAndCount({
      where: { email: ILike(`%${search.replace(/[\\%_]/g, '\\$&')}%`), ...(role && { role }) },
      order: { email: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: rows.map(toAccount), page, pageSize, total };
  }

  /**
   * Gives a role, which counts from the user's next request on.
   *
   * @throws ProblemException 404 for an unknown id; 409 for the last admin, who cannot stop being one; 422 for the demo
   * account as admin, since anybody may sign in to it.
   */
  async give(id: string, role: Role): Promise<Account> {
    const user = await this.accounts.changeRole(id, (current, otherAdmins) => {
      if (current.role === 'admin' && role !== 'admin' && !otherAdmins) throw lastAdmin(current.email);
      if (current.email === DEMO_EMAIL && role === 'admin') throw notTheDemo();
      return role;
    });
    return toAccount(user);
  }
}

function toAccount({ id, email, role, createdAt }: User): Account {
  return { id, email, role, demo: email === DEMO_EMAIL, createdAt: createdAt.toISOString() };
}

function lastAdmin(email: string): ProblemException {
  const detail = say({
    en: `${email} is the last admin. Make somebody else admin first.`,
    es: `${email} es la última cuenta con rol de administrador. Da primero ese rol a otra persona.`,
  });
  return new ProblemException(HttpStatus.CONFLICT, detail);
}

function notTheDemo(): ProblemException {
  const message = say({
    en: 'is admin, which the demo account cannot be: anybody may enter with it; allowed: viewer, hr',
    es: 'es admin, y la cuenta demo no puede serlo: cualquiera entra con ella; se admite: viewer, hr',
  });
  return ProblemException.unprocessable([{ path: 'role', message }]);
}
