import { COMPOSE_MINIMUM } from '../../../scripts/docker/compose-minimum.ts';
import { atLeast } from '../../../scripts/docker/version.ts';
import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/docker.ts';

export const composeVersion: Check = async ({ cli, composeVersion: version, compose }) => {
  if (!cli) return [finding('skipped', messages.needsEngine)];
  if (!version) return [finding('error', messages.noCompose)];
  if (!atLeast(version, COMPOSE_MINIMUM)) return [finding('error', messages.composeOld(version, COMPOSE_MINIMUM))];
  if (!compose) return [finding('error', messages.composeInvalid)];
  return [finding('ok', messages.compose(version))];
};
