import type { Manifest } from './render.ts';

/** Rules beyond Kubernetes' own: each pod is hardened, and has limits and probes. */
export function rulesBroken(manifests: Manifest[]): string[] {
  return manifests.flatMap((manifest) => {
    const pod = manifest.spec?.template?.spec;
    if (!pod) return manifest.kind === 'Secret' ? ['a Secret belongs into no repository'] : [];
    const name = `${manifest.kind} ${manifest.metadata.name}`;
    const probed = manifest.kind === 'Deployment' ? pod.containers : [];
    return [
      ...broken(name, podRules(pod)),
      ...containersOf(manifest).flatMap((one) => broken(`${name}, ${one.name}`, containerRules(one))),
      ...probed.flatMap((one: Manifest) => broken(`${name}, ${one.name}`, probeRules(one))),
    ];
  });
}

/** All containers of a manifest's pods, init containers included. */
export function containersOf(manifest: Manifest): Manifest[] {
  const { initContainers = [], containers = [] } = manifest.spec?.template?.spec ?? {};
  return [...initContainers, ...containers];
}

function broken(name: string, rules: Record<string, boolean>): string[] {
  return Object.entries(rules)
    .filter(([, kept]) => !kept)
    .map(([rule]) => `${name}: ${rule}`);
}

function podRules({ securityContext, ...pod }: Manifest): Record<string, boolean> {
  return {
    'runs as root, or as nobody knows whom: runAsNonRoot and runAsUser are missing':
      securityContext?.runAsNonRoot === true && securityContext.runAsUser > 0,
    'has no seccompProfile RuntimeDefault': securityContext?.seccompProfile?.type === 'RuntimeDefault',
    'is given a token of Kubernetes: automountServiceAccountToken must be false':
      pod.automountServiceAccountToken === false,
    'gets the variables of other Services: enableServiceLinks must be false': pod.enableServiceLinks === false,
  };
}

function containerRules({ securityContext, resources, image, ...container }: Manifest): Record<string, boolean> {
  const tmp = container.volumeMounts?.some(({ mountPath }: { mountPath: string }) => mountPath === '/tmp');
  return {
    'may write to its own file system: readOnlyRootFilesystem is missing':
      securityContext?.readOnlyRootFilesystem === true,
    'may gain rights: allowPrivilegeEscalation must be false': securityContext?.allowPrivilegeEscalation === false,
    'keeps special rights: capabilities must drop ALL': securityContext?.capabilities?.drop?.includes('ALL') === true,
    'says neither what it needs nor what it may use: resources are missing':
      Boolean(resources?.requests?.cpu && resources.requests.memory) && Boolean(resources?.limits?.memory),
    'has no /tmp to write to': tmp === true,
    'has an image without a version': /:(?!latest$)[\w.-]+$|@sha256:/.test(image),
  };
}

function probeRules(container: Manifest): Record<string, boolean> {
  const probes = ['startupProbe', 'livenessProbe', 'readinessProbe'];
  return Object.fromEntries(probes.map((probe) => [`has no ${probe}`, container[probe] !== undefined]));
}
