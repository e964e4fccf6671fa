import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/docker.ts';
import { atLeast } from '../version.ts';

/** The first with `required` in env_file: https://docs.docker.com/reference/compose-file/services/#required */
const MINIMUM = '2.24.0';

export const composeVersion: Check = async ({ cli, composeVersion: version, compose }) => {
  if (!cli) return [finding('skipped', messages.needsEngine)];
  if (!version) return [finding('error', messages.noCompose)];
  if (!atLeast(version, MINIMUM)) return [finding('error', messages.composeOld(version, MINIMUM))];
  if (!compose) return [finding('error', messages.composeInvalid)];
  return [finding('ok', messages.compose(version))];
};
