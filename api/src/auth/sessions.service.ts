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
/** Tells the page that there may be a session, so that it need not ask, and be refused, at a first visit. */
const HINT_COOKIE = 'aumento_signed_in';
const SESSION_SECONDS = 12 * 60 * 60;
/** Of one account; the oldest ends when there is one more. */
const MOST_SESSIONS = 100;
/** For so long a session that another replica ended may still look and predict here. */
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
   * Begins a session, and hands its token to programs in the answer, to the page in a cookie that no script can read.
   *
   * @param before the token that the browser had until now: its session ends
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

  /** Takes the cookies back from the page. */
  clearCookies(reply: FastifyReply): void {
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    reply.clearCookie(HINT_COOKIE, { path: '/' });
  }

  /** The session of a token as it was within the last 5 seconds; undefined where that is not known here. */
  recent(token: string): LiveSession | undefined {
    const claims = this.token.read(token);
    const session = claims && this.known.get(claims.sid);
    return session?.id === claims?.sub ? session : undefined;
  }

  /** The session of a token as it is now; undefined where there is none. Those asked for together are read together. */
  async find(token: string): Promise<LiveSession | undefined> {
    const claims = this.token.read(token);
    if (!claims) return undefined;
    const { changes } = this;
    const session = await this.loader.load(claims.sid);
    if (session?.id !== claims.sub) return undefined;
    // What was read before somebody was signed out is not remembered after it.
    if (changes === this.changes) this.known.set(claims.sid, session);
    return session;
  }

  /** A user's sessions, the last used first. @param current the one that asks */
  async listOf(userId: UserId, current?: SessionId): Promise<OpenSession[]> {
    const rows = await rowsOf(this.sessions, openSessions(userId));
    return rows.map(({ createdAt, lastUsedAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      current: row.id === current,
    }));
  }

  /** Ends one session of a user's. @returns whether there was such a one */
  async end(userId: UserId, sessionId: SessionId): Promise<boolean> {
    const { affected } = await this.sessions.delete({ id: sessionId, userId });
    this.forget();
    return affected === 1;
  }

  /**
   * Ends all sessions of a user's, in the transaction of `manager`; when that is committed, `forget` is to be called.
   *
   * @param but one that goes on
   */
  async endAll(manager: EntityManager, userId: UserId, but?: SessionId): Promise<void> {
    const query = manager.createQueryBuilder().delete().from(SessionRow).where('user_id = :userId', { userId });
    if (but) query.andWhere('id <> :but', { but });
    await query.execute();
  }

  /** From now on every session is looked at anew: some were ended, or a role was changed. */
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
