import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../../scripts/kubernetes/render.ts';
import { rulesBroken } from '../../../scripts/kubernetes/rules.ts';
import { faultsOf } from '../../../scripts/kubernetes/schema.ts';
import { ROOT } from '../../../scripts/support/paths.ts';

// Checks the manifests of lab 09 without a cluster.
it('lab 09 shows manifests that Kubernetes takes, and that keep the rules of our own', async () => {
  const text = await readFile(join(ROOT, 'course/labs/09-deploy/kubernetes.yaml'), 'utf8');
  const manifests = parseAllDocuments(text).map((document) => document.toJS() as Manifest);
  expect(manifests.map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
  expect(await faultsOf(manifests)).toEqual([]);
  expect(rulesBroken(manifests)).toEqual([]);
});
