import { ProblemException } from '../../http/problems/problem.exception.ts';
import { sha256 } from '../load-model.ts';
import { type Manifest, manifestSchema } from '../manifest.schema.ts';
import { unstorable } from './unstorable.ts';
import { cannotBeStored, mustBe, notAFileName, notAnObject } from './upload-messages.ts';

const DATED = /^\d{4}-\d{2}-\d{2}(?=-)/;
const FILE_NAME = /^[\w.-]{1,100}\.onnx$/;

/**
 * An uploaded file's manifest, with what only the file tells filled in: its SHA-256, and its version, the day and the
 * first digits of that.
 *
 * @throws ProblemException 400 for what is no manifest, by its paths; 422 for one of another file
 */
export function completeManifest(given: unknown, file: Buffer): Manifest {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw ProblemException.badRequest([{ path: 'manifest', message: notAnObject() }]);
  }
  const hash = sha256(file);
  const version = `${dayOf(given)}-${hash.slice(0, 8)}`;
  const result = manifestSchema.safeParse({ version, sha256: hash, file: `${version}.onnx`, ...given });
  if (!result.success) {
    const { issues } = result.error;
    throw ProblemException.badRequest(issues.map(({ path, message }) => ({ path: pathOf(path), message })));
  }
  const bad = unstorable(result.data);
  if (bad) throw ProblemException.badRequest([{ path: pathOf(bad), message: cannotBeStored() }]);
  const manifest = result.data;
  const errors = [
    ...different('version', manifest.version, version),
    ...different('sha256', manifest.sha256, hash),
    ...(FILE_NAME.test(manifest.file) ? [] : [{ path: 'manifest.file', message: notAFileName(manifest.file) }]),
  ];
  if (errors.length > 0) throw ProblemException.unprocessable(errors);
  return manifest;
}

/** The day of its training; of a manifest without one, that of its version, else today. In UTC. */
function dayOf({ training, version }: { training?: unknown; version?: unknown }): string {
  const { date } = (training ?? {}) as { date?: unknown };
  if (typeof date === 'string') return date;
  const [day = ''] = DATED.exec(typeof version === 'string' ? version : '') ?? [];
  const isDay = Number.isFinite(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return isDay ? day : new Date().toISOString().slice(0, 10);
}

function different(name: 'version' | 'sha256', given: string, right: string) {
  return given === right ? [] : [{ path: `manifest.${name}`, message: mustBe(given, right) }];
}

const pathOf = (path: readonly PropertyKey[]) => ['manifest', ...path].join('.');
