import { Client } from 'pg';

/** What pg says when `query_timeout` has passed. https://node-postgres.com/apis/client */
const NO_ANSWER = 'Query read timeout';

/**
 * pg's client, but for this: whoever got no answer in time does not come back to the pool. pg gives up the query alone,
 * and the next one would wait behind it, on a connection that leads nowhere since the network was cut.
 */
export class ImpatientClient extends Client {
  override query(...given: unknown[]): never {
    const answer: unknown = Reflect.apply(super.query, this, given);
    // Where a callback is given instead, the pool itself gives up a connection that failed.
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === NO_ANSWER) this.end();
      });
    }
    return answer as never;
  }
}
