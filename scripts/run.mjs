// The one program behind every npm script. Only asks whether this Node is new enough to read the rest: what an older one
// cannot read would be a syntax error before anything could be said.
import { bootstrapMessages } from './support/bootstrap-messages.mjs';

/** The first with import.meta.dirname; tools/doctor/checks/node-version.ts says the same. */
const OLDEST = [20, 11];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(bootstrapMessages.nodeTooOld(process.versions.node));
  process.exitCode = 1;
} else {
  import('./run-task.mjs');
}
