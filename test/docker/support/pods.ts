import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { docker } from '../../../scripts/docker/docker.ts';
import type { Manifest } from '../../../scripts/kubernetes/render.ts';
import { containersOf } from '../../../scripts/kubernetes/rules.ts';
import { CLONE, RUN } from './run.ts';

type Values = Record<string, Record<string, string>>;

/** Runs the containers of Kubernetes manifests with Docker, with the same mounts, environment and restrictions. */
export class Pods {
  readonly network = `${RUN}-kubernetes`;
  readonly #manifests: Manifest[];
  readonly #secrets: Values;
  #folder = '';

  constructor(manifests: Manifest[], secrets: Values) {
    this.#manifests = manifests;
    this.#secrets = secrets;
  }

  /** Creates the network and the files of Secrets and ConfigMaps. */
  async prepare(): Promise<void> {
    await docker(['network', 'create', this.network]);
    this.#folder = await mkdtemp(join(dirname(CLONE), 'kubernetes-'));
    for (const [name, values] of Object.entries({ ...this.#secrets, ...this.#configMaps() })) {
      await mkdir(join(this.#folder, name));
      for (const [key, value] of Object.entries(values)) await writeFile(join(this.#folder, name, key), value);
    }
  }

  /** Runs a container until it exits, or in the background with `--detach`. @returns docker's output */
  async run(manifest: Manifest, name: string, ...options: string[]): Promise<string> {
    const pod = manifest.spec.template.spec;
    const container = containersOf(manifest).find((one) => one.name === name) as Manifest;
    const { runAsUser, runAsGroup } = pod.securityContext;
    const [entrypoint, ...command] = [...(container.command ?? []), ...(container.args ?? [])];
    return docker([
      ...['run', `--name=${this.network}-${name}`, `--network=${this.network}`, `--network-alias=${name}`],
      ...[`--user=${runAsUser}:${runAsGroup}`, '--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges'],
      `--memory=${container.resources.limits.memory.replace('Mi', 'm')}`,
      ...this.#environment(container).map((variable) => `--env=${variable}`),
      ...container.volumeMounts.map((mount: Manifest) => this.#mount(pod, mount)),
      ...(entrypoint ? [`--entrypoint=${entrypoint}`] : []),
      ...options,
      imageOfThisRun(container.image),
      ...command,
    ]);
  }

  #environment({ env = [], envFrom = [] }: Manifest): string[] {
    const settings = envFrom.map(({ configMapRef, secretRef }: Manifest) =>
      // A Secret may be optional.
      configMapRef ? this.#configMaps()[configMapRef.name] : (this.#secrets[secretRef.name] ?? {}),
    );
    const own = env.map(({ name, value, valueFrom }: { name: string; value?: string; valueFrom?: Manifest }) => {
      const { name: secret, key } = valueFrom?.secretKeyRef ?? {};
      return [name, value ?? this.#secrets[secret]?.[key]];
    });
    return [...settings.flatMap(Object.entries), ...own].map(([name, value]) => `${name}=${value}`);
  }

  #mount(pod: Manifest, { name, mountPath, subPath = '' }: Manifest): string {
    const volume = pod.volumes.find((one: { name: string }) => one.name === name);
    if (volume.emptyDir) return `--tmpfs=${mountPath}`;
    const source = volume.secret?.secretName ?? volume.configMap.name;
    return `--volume=${join(this.#folder, source, subPath)}:${mountPath}:ro`;
  }

  #configMaps(): Values {
    const all = this.#manifests.filter(({ kind }) => kind === 'ConfigMap');
    return Object.fromEntries(all.map(({ metadata, data }) => [metadata.name, data]));
  }
}

function imageOfThisRun(image: string): string {
  const [, name] = /([\w-]+)(:[^/]*)?$/.exec(image) ?? [];
  return name === 'postgresdb' ? `aumento/postgresdb:${RUN}-kubernetes` : `aumento/${name}:${RUN}`;
}
