import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/docker.ts';

/** In seconds. A slow answer of the engine looks like a few; five minutes is what certificates and tokens often forgive. */
const NOTICEABLE = 10;
const HARMFUL = 300;

export const clock: Check = async ({ engine }) => {
  if (!engine) return [finding('skipped', messages.needsEngine)];
  const seconds = Math.round(Math.abs(engine.ahead) / 1000);
  if (seconds < NOTICEABLE) return [finding('ok', messages.clockGood)];
  return [finding(seconds < HARMFUL ? 'warning' : 'error', messages.clockSkew(`${seconds}`))];
};
