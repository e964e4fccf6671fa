import { Client } from 'pg';

/** pg's error after `query_timeout`. https://node-postgres.com/apis/client */
const NO_ANSWER = 'Query read timeout';

/**
 * pg's client, except that a connection does not return to the pool after a timeout. pg abandons only the query, and
 * the next one would wait behind it, on a connection that may be dead.
 */
export class ImpatientClient extends Client {
  override query(...given: unknown[]): never {
    const answer: unknown = Reflect.apply(super.query, this, given);
    // With a callback, the pool itself drops a failed connection.
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === NO_ANSWER) this.end();
      });
    }
    return answer as never;
  }
}
