import type { Criterion } from '../criterion.ts';
import { answers } from './01-answers.ts';
import { base } from './01-base.ts';
import { builds } from './01-builds.ts';
import { cache } from './01-cache.ts';
import { context } from './01-context.ts';
import { npmCi } from './01-npm-ci.ts';
import { secrets } from './01-secrets.ts';
import { stop } from './01-stop.ts';
import { user } from './01-user.ts';
import { agree } from './02-agree.ts';
import { cold } from './02-cold.ts';
import { dbPort } from './02-db-port.ts';
import { health } from './02-health.ts';
import { namedNetwork } from './02-named-network.ts';
import { network } from './02-network.ts';
import { noVersion } from './02-no-version.ts';
import { pinned } from './02-pinned.ts';
import { valid } from './02-valid.ts';
import { works } from './02-works.ts';
import { empty } from './03-empty.ts';
import { mount } from './03-mount.ts';
import { rebuild } from './03-rebuild.ts';
import { survives } from './03-survives.ts';
import { safe } from './safe.ts';

/** In the order in which they are shown: safety, then by activity what is required and what is advised. */
export const CRITERIA: readonly Criterion[] = [
  safe,
  ...[builds, answers, context, cache, npmCi, base, user, stop, secrets],
  ...[valid, network, agree, cold, works, noVersion, health, dbPort, namedNetwork, pinned],
  ...[survives, mount, rebuild, empty],
];
