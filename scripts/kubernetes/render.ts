import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ROOT } from '../support/paths.ts';

/** A manifest, as Kubernetes would get it. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
  // biome-ignore lint/suspicious/noExplicitAny: what else it holds depends on its kind, and is what schema.ts looks at
  [field: string]: any;
}

export const OVERLAY = join(ROOT, 'docker/kubernetes/overlays/production');

/** The programs that render: kustomize itself, or the one that is in kubectl (version 5 since kubectl 1.27). */
const RENDERERS = [
  { program: 'kustomize', ask: ['version'], knows: () => true, render: ['build'] },
  {
    program: 'kubectl',
    ask: ['version', '--client'],
    knows: (answer: string) => Number(/Kustomize Version: v(\d+)/.exec(answer)?.[1]) >= 5,
    render: ['kustomize'],
  },
];

/**
 * Renders a folder with a kustomization.
 *
 * @returns its manifests, or undefined where no program is on this machine that can
 * @throws with what the program says is wrong
 */
export function render(folder: string): Manifest[] | undefined {
  const renderer = RENDERERS.find(({ program, ask, knows }) => {
    const { status, stdout } = spawnSync(program, ask, { encoding: 'utf8' });
    return status === 0 && knows(stdout);
  });
  if (!renderer) return undefined;
  const { status, stdout, stderr } = spawnSync(renderer.program, [...renderer.render, folder], { encoding: 'utf8' });
  if (status !== 0 || stderr) throw new Error(`${renderer.program} cannot render ${folder}: ${stderr.trim()}`);
  return parseAllDocuments(stdout).map((document) => document.toJS());
}
