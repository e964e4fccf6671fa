import { atLeast } from '../../../scripts/docker/version.ts';
import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/docker.ts';

/** The first with start_interval: https://docs.docker.com/engine/release-notes/25.0/ */
const MINIMUM = '25.0';

export const dockerEngine: Check = async ({ cli, why, engine }) => {
  if (!cli) return [finding('warning', messages.noCli)];
  if (!engine) return [finding('error', messages.noEngine(why))];
  const { ServerVersion: version, OperatingSystem: system } = engine;
  if (!atLeast(version, MINIMUM)) return [finding('error', messages.engineOld(version, MINIMUM))];
  return [finding('ok', messages.engine(version, system))];
};
