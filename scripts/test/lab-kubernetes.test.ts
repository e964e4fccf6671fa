import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../kubernetes/render.ts';
import { rulesBroken } from '../kubernetes/rules.ts';
import { faultsOf } from '../kubernetes/schema.ts';
import { ROOT } from '../support/paths.ts';

// No cluster runs what lab 09 shows; this is what can be known of it without one.
it('lab 09 shows manifests that Kubernetes takes, and that keep the rules of our own', async () => {
  const text = await readFile(join(ROOT, 'labs/09-deploy/kubernetes.yaml'), 'utf8');
  const manifests = parseAllDocuments(text).map((document) => document.toJS() as Manifest);
  expect(manifests.map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
  expect(await faultsOf(manifests)).toEqual([]);
  expect(rulesBroken(manifests)).toEqual([]);
});
