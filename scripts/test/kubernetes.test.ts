import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseVariables } from '../../api/src/configuration/database-variables.ts';
import { GRACE_MS, PATIENCE_MS } from '../../api/src/http/server/stop-on-signal.ts';
import { type Manifest, OVERLAY, render } from '../kubernetes/render.ts';
import { containersOf, rulesBroken } from '../kubernetes/rules.ts';
import { faultsOf } from '../kubernetes/schema.ts';
import { ROOT } from '../support/paths.ts';
import { variablesOfApi } from '../support/variables-of-api.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const BASE = join(ROOT, 'docker/kubernetes/base');
const rendered = render(OVERLAY);
const all = rendered ?? [];
const one = (kind: string, name: string, among = all) =>
  among.find((manifest) => manifest.kind === kind && manifest.metadata.name === name) as Manifest;

it('where all is to be checked, there is a program that renders', () => {
  if (process.env.AUMENTO_CHECK_ALL) expect(rendered).toBeDefined();
});

describe.skipIf(!rendered)('docker/kubernetes', () => {
  it('is what Kubernetes takes, and keeps our rules', async () => {
    expect(await faultsOf(all)).toEqual([]);
    expect(rulesBroken(all)).toEqual([]);
  });

  it.each<[string, string, (manifest: Manifest) => void, RegExp]>([
    ['a version that is gone', 'Deployment', (it) => Object.assign(it, { apiVersion: 'apps/v1beta2' }), /v1beta2/],
    ['a version that never was', 'Ingress', (it) => Object.assign(it, { apiVersion: 'apps/v1' }), /no such kind/],
    ['a field with a slip', 'Deployment', ({ spec }) => Object.assign(spec, { replica: 3 }), /"replica"/],
    ['a slip deep inside', 'Job', (it) => Object.assign(first(it), { comand: [] }), /"comand"/],
    ['a slip in the database', 'Cluster', ({ spec }) => Object.assign(spec, { instance: 3 }), /"instance"/],
    ['a missing field', 'Service', ({ spec }) => Object.assign(spec.ports[0], { port: undefined }), /port/],
    ['a word for a number', 'Deployment', ({ spec }) => Object.assign(spec, { replicas: 'three' }), /number/],
    ['an odd amount', 'Job', (it) => Object.assign(first(it).resources.limits, { memory: '1 gigabyte' }), /quantity/],
  ])('the check refuses %s', async (_fault, kind, plant, sentence) => {
    expect((await faultsOf(planted(kind, plant))).join('\n')).toMatch(sentence);
  });

  it.each<[string, (pod: Manifest) => void, RegExp]>([
    ['no readiness probe', (pod) => Object.assign(pod.containers[0], { readinessProbe: undefined }), /readinessProbe/],
    ['no memory limit', (pod) => Object.assign(pod.initContainers[0], { resources: {} }), /resources/],
    ['root', (pod) => Object.assign(pod.securityContext, { runAsUser: 0 }), /as root/],
    ['a writable image', (pod) => Object.assign(pod.containers[0].securityContext, ro(false)), /readOnlyRoot/],
    ['rights', (pod) => Object.assign(pod.containers[0].securityContext, { capabilities: {} }), /drop ALL/],
    ['no seccomp', (pod) => Object.assign(pod.securityContext, { seccompProfile: undefined }), /seccomp/],
    ['a token', (pod) => Object.assign(pod, { automountServiceAccountToken: true }), /token/],
    ['no /tmp', (pod) => Object.assign(pod.containers[0], { volumeMounts: [] }), /\/tmp/],
    ['any version', (pod) => Object.assign(pod.containers[0], { image: 'a/b:latest' }), /version/],
  ])('our rules refuse %s', (_fault, plant, sentence) => {
    const faulty = planted('Deployment', ({ spec }) => plant(spec.template.spec));
    expect(rulesBroken(faulty).join('\n')).toMatch(sentence);
  });

  it('runs the images that docker/bake.hcl makes', () => {
    const targets = /targets = (\[.+\])/.exec(read('docker/bake.hcl'))?.[1] ?? '';
    const ours = JSON.parse(targets) as string[];
    const images = (manifests: Manifest[]) =>
      [...new Set(manifests.flatMap(containersOf).map(({ image }) => image as string))].sort();
    expect(images(render(BASE) ?? [])).toEqual(ours.map((name) => `aumento/${name}`).sort());
    expect(images(all)).toEqual(ours.map((name) => `ghcr.io/example/aumento/${name}:0.1.0`).sort());
  });

  it('sets only variables that the API and migrate know', () => {
    const known = variablesOfApi();
    expect(known).toEqual(expect.arrayContaining(['DB_HOST', 'JWT_SECRET', 'TRUST_PROXY']));
    const nestapp = variablesOf(one('Deployment', 'nestapp'), 'nestapp');
    expect(nestapp.filter((name) => !known.includes(name))).toEqual([]);
    expect(nestapp).toEqual(expect.arrayContaining([...Object.keys(databaseVariables.shape), 'JWT_SECRET']));
    // PUBLIC_URL and TRUST_PROXY come with the settings that both have.
    const owner = ['POSTGRES_USER', 'POSTGRES_PASSWORD'];
    const migrate = variablesOf(one('Job', 'migrate'), 'migrate');
    expect(migrate.filter((name) => ![...known, ...owner].includes(name))).toEqual([]);
    expect(migrate).toEqual(expect.arrayContaining(owner));
  });

  it('no pod but migrate’s sees the owner’s password', () => {
    const seeing = all.filter((it) => JSON.stringify(it).includes('/run/secrets/postgresdb'));
    expect(seeing.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Job migrate']);
    const keys = JSON.stringify(all).match(/"key":"password"/g);
    expect(keys).toHaveLength(1);
  });

  it('has three of the API, at least, wherever it is applied', () => {
    expect(one('Deployment', 'nestapp', render(BASE)).spec.replicas).toBe(3);
    // A number here would undo the autoscaler's work at every `apply`.
    expect(one('Deployment', 'nestapp').spec.replicas).toBeUndefined();
    expect(one('HorizontalPodAutoscaler', 'nestapp').spec).toMatchObject({
      minReplicas: 3,
      scaleTargetRef: { kind: 'Deployment', name: 'nestapp' },
    });
    expect(one('PodDisruptionBudget', 'nestapp').spec.maxUnavailable).toBe(1);
  });

  it('gives the API the time that it needs to stop', () => {
    const pod = one('Deployment', 'nestapp').spec.template.spec;
    const [program, pause] = pod.containers[0].lifecycle.preStop.exec.command;
    expect(program).toBe('sleep');
    const needed = Number(pause) + (GRACE_MS + PATIENCE_MS) / 1000;
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(needed);
  });

  it('each Service and each budget finds pods, and each port has a name that they have', () => {
    const pods = all.filter(({ kind }) => kind === 'Deployment');
    for (const service of all.filter(({ kind }) => kind === 'Service')) {
      const found = pods.filter((pod) => matches(service.spec.selector, pod));
      expect(found).toHaveLength(1);
      const ports = containersOf(found[0] as Manifest).flatMap((it) => it.ports ?? []) as { name: string }[];
      for (const { targetPort } of service.spec.ports) expect(ports.map(({ name }) => name)).toContain(targetPort);
    }
    for (const { spec } of all.filter(({ kind }) => kind === 'PodDisruptionBudget'))
      expect(pods.filter((pod) => matches(spec.selector.matchLabels, pod))).toHaveLength(1);
  });

  it('nobody talks to anybody, but the page to the API, and the API, the worker and migrate to the database', () => {
    const policies = all.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(one('NetworkPolicy', 'default-deny').spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    const pods = ['predictor-ui', 'nestapp', 'worker', 'migrate'];
    const ways = pods.flatMap((from) =>
      [...pods, 'postgresdb'].filter((to) => mayTalk(policies, from, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      'predictor-ui → nestapp',
      'nestapp → postgresdb',
      'worker → postgresdb',
      'migrate → postgresdb',
    ]);
  });
});

const ro = (readOnlyRootFilesystem: boolean) => ({ readOnlyRootFilesystem });
const first = (manifest: Manifest) => manifest.spec.template.spec.containers[0];

function planted(kind: string, plant: (manifest: Manifest) => void): Manifest[] {
  const copy = structuredClone(all);
  plant(copy.find((manifest) => manifest.kind === kind) as Manifest);
  return JSON.parse(JSON.stringify(copy));
}

/** The names of a container's variables; of those that name a file, the name without _FILE. */
function variablesOf(manifest: Manifest, name: string): string[] {
  const container = containersOf(manifest).find((it) => it.name === name) as Manifest;
  // What is in an optional Secret is said by whoever makes it.
  const settings = container.envFrom.flatMap(({ configMapRef }: { configMapRef?: { name: string } }) =>
    configMapRef ? Object.keys(one('ConfigMap', configMapRef.name).data) : [],
  );
  const own = container.env.map((variable: { name: string }) => variable.name.replace(/_FILE$/, ''));
  return [...own, ...settings];
}

function matches(selector: Record<string, string>, { spec }: Manifest): boolean {
  return Object.entries(selector).every(([label, value]) => spec.template.metadata.labels[label] === value);
}

/** Whether one pod may open a connection to another: some policy lets it go out there, and some lets it come in. */
function mayTalk(policies: Manifest[], from: string, to: string): boolean {
  const out = policies.some(({ spec }) => selects(spec.podSelector, from) && leads(spec.egress, 'to', to));
  return out && policies.some(({ spec }) => selects(spec.podSelector, to) && leads(spec.ingress, 'from', from));
}

function leads(rules: Manifest[] = [], side: 'from' | 'to', pod: string): boolean {
  return rules.some((rule) => rule[side]?.some((peer: Manifest) => peer.podSelector && selects(peer.podSelector, pod)));
}

function selects({ matchLabels = {}, matchExpressions = [] }: Manifest['spec'], pod: string): boolean {
  const labels: Record<string, string> =
    pod === 'postgresdb' ? { 'cnpg.io/cluster': pod } : { 'app.kubernetes.io/name': pod };
  return (
    Object.entries(matchLabels).every(([label, value]) => labels[label] === value) &&
    matchExpressions.every(({ key, values }: { key: string; values: string[] }) => values.includes(labels[key] ?? ''))
  );
}
