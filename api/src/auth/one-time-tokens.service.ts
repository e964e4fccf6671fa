import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, MoreThan, type Repository } from 'typeorm';
import { newId } from '../database/new-id.ts';
import { rowsOf } from '../database/query.ts';
import type { OneTimeTokenId } from './auth.schema.ts';
import { OneTimeToken } from './one-time-token.entity.ts';
import { useToken } from './one-time-tokens.sql.ts';

const BYTES = 32;
const HOURS = { invitation: 7 * 24, 'password-reset': 24 };

type Kind = OneTimeToken['kind'];
type Used = Pick<OneTimeToken, 'email' | 'role'>;

/** Tokens of one-time links. Only their hash is stored, so that the database does not reveal them. */
@Injectable()
export class OneTimeTokensService {
  constructor(@InjectRepository(OneTimeToken) private readonly tokens: Repository<OneTimeToken>) {}

  /**
   * Creates a token; it replaces one of the same kind for the same e-mail.
   *
   * @returns the row, and the token, which cannot be retrieved later
   */
  async make(manager: EntityManager, given: Pick<OneTimeToken, 'kind' | 'email' | 'role' | 'createdBy'>) {
    const token = randomBytes(BYTES).toString('base64url');
    const expiresAt = new Date(Date.now() + HOURS[given.kind] * 3_600_000);
    const row = { id: newId<OneTimeTokenId>(), hash: hashOf(token), expiresAt, ...given };
    await manager.upsert(OneTimeToken, row, ['kind', 'email']);
    return { ...row, token };
  }

  /**
   * Consumes a token in the transaction of `manager`. It is valid only while its creator is an admin.
   *
   * @returns its row; undefined if unknown, used or expired
   */
  async use(manager: EntityManager, kind: Kind, token: string): Promise<Used | undefined> {
    const [used] = await rowsOf(manager, useToken(kind, hashOf(token)));
    return used;
  }

  /** The row of a valid token. */
  async emailOf(kind: Kind, token: string): Promise<string | undefined> {
    const row = await this.tokens.findOneBy({ kind, hash: hashOf(token), expiresAt: MoreThan(new Date()) });
    return row?.email;
  }

  /** Valid tokens of a kind, newest first. */
  listOf(kind: Kind): Promise<OneTimeToken[]> {
    return this.tokens.find({ where: { kind, expiresAt: MoreThan(new Date()) }, order: { id: 'DESC' } });
  }

  /** @returns the revoked row; undefined if there is none */
  async withdraw(manager: EntityManager, id: OneTimeTokenId): Promise<OneTimeToken | undefined> {
    const token = await manager.findOneBy(OneTimeToken, { id });
    const { affected } = await manager.delete(OneTimeToken, { id });
    return token && affected ? token : undefined;
  }
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
