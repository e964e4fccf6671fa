import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { EntityManager, Repository } from 'typeorm';
import type { Client } from '../access/client.decorator.ts';
import type { LiveSession, SessionId, UserId } from '../access/live-session.ts';
import { gather } from '../batching/batching.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { rowsOf } from '../database/query.ts';
import type { OpenSession, Session, SessionUser } from './auth.schema.ts';
import { SessionRow } from './session.entity.ts';
import { SessionToken } from './session-token.ts';
import { dropOldSessions, findSessions, openSessions } from './sessions.sql.ts';

export const SESSION_COOKIE = 'aumento_session';
/** Readable by the page: without it the page skips a request that would be a 401 at the first visit. */
const HINT_COOKIE = 'aumento_signed_in';
const SESSION_SECONDS = 12 * 60 * 60;
/** Sessions per account; beyond it the oldest is revoked. */
const MOST_SESSIONS = 100;
/** Cache lifetime: a session revoked on another replica may still read and predict here for as long. */
const KNOWN_MS = 5_000;
const MOST_KNOWN = 10_000;

@Injectable()
export class SessionsService {
  private readonly token: SessionToken;
  private readonly known = new LRUCache<string, LiveSession>({ max: MOST_KNOWN, ttl: KNOWN_MS });
  private changes = 0;
  private readonly loader = gather('sessions', (ids: readonly SessionId[]) => this.findMany(ids));

  constructor(
    @Inject(CONFIGURATION) { JWT_SECRET }: Configuration,
    @InjectRepository(SessionRow) private readonly sessions: Repository<SessionRow>,
  ) {
    this.token = new SessionToken(JWT_SECRET, SESSION_SECONDS * 1000);
  }

  /**
   * Creates a session: programs get its token in the response, the page in an HttpOnly cookie.
   *
   * @param before the browser's previous token, whose session is revoked
   */
  async open({ id, email, role }: SessionUser, client: Client, reply: FastifyReply, before?: string): Promise<Session> {
    const replaced = before && (await this.find(before));
    if (replaced) await this.end(replaced.id, replaced.sessionId);
    const sessionId = randomUUID() as string as SessionId;
    const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
    await this.sessions.insert({ id: sessionId, userId: id, expiresAt, ...client });
    await rowsOf(this.sessions, dropOldSessions(id, MOST_SESSIONS));
    const accessToken = this.token.sign({ sid: sessionId, sub: id });
    const options = { path: '/', sameSite: 'strict', secure: 'auto', maxAge: SESSION_SECONDS } as const;
    reply.setCookie(SESSION_COOKIE, accessToken, { ...options, httpOnly: true });
    reply.setCookie(HINT_COOKIE, '1', options);
    return { accessToken, user: { id, email, role } };
  }

  /** Clears the page's cookies. */
  clearCookies(reply: FastifyReply): void {
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    reply.clearCookie(HINT_COOKIE, { path: '/' });
  }

  /** The cached session of a token, at most 5 seconds old; undefined if not cached. */
  recent(token: string): LiveSession | undefined {
    const claims = this.token.read(token);
    const session = claims && this.known.get(claims.sid);
    return session?.id === claims?.sub ? session : undefined;
  }

  /** The current session of a token; undefined if there is none. Batched. */
  async find(token: string): Promise<LiveSession | undefined> {
    const claims = this.token.read(token);
    if (!claims) return undefined;
    const { changes } = this;
    const session = await this.loader.load(claims.sid);
    if (session?.id !== claims.sub) return undefined;
    // Not cached if a session was revoked since the read.
    if (changes === this.changes) this.known.set(claims.sid, session);
    return session;
  }

  /** A user's sessions, last used first. @param current the request's own */
  async listOf(userId: UserId, current?: SessionId): Promise<OpenSession[]> {
    const rows = await rowsOf(this.sessions, openSessions(userId));
    return rows.map(({ createdAt, lastUsedAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      current: row.id === current,
    }));
  }

  /** Revokes a user's session. @returns whether it existed */
  async end(userId: UserId, sessionId: SessionId): Promise<boolean> {
    const { affected } = await this.sessions.delete({ id: sessionId, userId });
    this.forget();
    return affected === 1;
  }

  /**
   * Revokes a user's sessions in the transaction of `manager`; call `forget` after the commit.
   *
   * @param but one that stays valid
   */
  async endAll(manager: EntityManager, userId: UserId, but?: SessionId): Promise<void> {
    const query = manager.createQueryBuilder().delete().from(SessionRow).where('user_id = :userId', { userId });
    if (but) query.andWhere('id <> :but', { but });
    await query.execute();
  }

  /** Clears the cache after a revocation or a changed role. */
  forget(): void {
    this.changes += 1;
    this.known.clear();
  }

  private async findMany(ids: readonly SessionId[]): Promise<(LiveSession | undefined)[]> {
    const found = await rowsOf(this.sessions, findSessions(ids));
    const byId = new Map(found.map((session) => [session.sessionId, session]));
    return ids.map((id) => byId.get(id));
  }
}
