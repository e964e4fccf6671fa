import { OVERLAY, render } from '../kubernetes/render.ts';
import { rulesBroken } from '../kubernetes/rules.ts';
import { faultsOf } from '../kubernetes/schema.ts';
import { NotChecked } from './not-checked.ts';

/**
 * Renders docker/kubernetes and compares it with Kubernetes' schemas, and with our own rules.
 *
 * @throws naming each fault; NotChecked where nothing on this machine can render
 */
export async function kubernetes(): Promise<void> {
  const manifests = render(OVERLAY);
  if (!manifests) throw new NotChecked('neither kustomize nor kubectl 1.27 or newer is on this machine');
  const faults = [...(await faultsOf(manifests)), ...rulesBroken(manifests)];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
