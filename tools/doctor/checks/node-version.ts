import { atLeast } from '../../../scripts/docker/version.ts';
import { type Finding, finding } from '../finding.ts';
import { messages } from '../messages/machine.ts';

/** The first with import.meta.dirname, which scripts/run-task.mjs uses; scripts/run.mjs says the same. */
const MINIMUM = '20.11.0';

/** The Node that runs npm; this program itself runs on the packages' Node. */
export async function nodeVersion(): Promise<Finding[]> {
  const [, npms] = /node\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  const version = npms ?? process.versions.node;
  if (atLeast(version, MINIMUM)) return [finding('ok', messages.node(version))];
  return [finding('error', messages.nodeOld(version, MINIMUM))];
}
