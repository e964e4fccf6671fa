import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/paths.ts';
import type { Manifest } from './render.ts';

/** Kinds that operators add, whose types are kept here. */
const ADDED: Record<string, string> = {
  'postgresql.cnpg.io/v1/Cluster': './cloudnative-pg.ts',
};

/**
 * Compares manifests with Kubernetes' own schemas, strictly: the types of kubernetes-models refuse a field that is not
 * in the schema, its compiled schemas a value that has not the right form.
 *
 * @returns a sentence for each fault
 */
export async function faultsOf(manifests: Manifest[]): Promise<string[]> {
  const faults = [...manifests.flatMap(versionFaults), ...typeFaults(manifests)];
  return faults.length > 0 ? faults : (await Promise.all(manifests.map(valueFaults))).flat();
}

/** Refuses an apiVersion that is not stable: the schemas still know versions that clusters no longer serve. */
function versionFaults(manifest: Manifest): string[] {
  if (/(^|\/)v\d+$/.test(manifest.apiVersion)) return [];
  return [`${nameOf(manifest)}: ${manifest.apiVersion} is not a stable apiVersion, such as v1 or apps/v1`];
}

/** Each manifest becomes a constant of its kind's type, and TypeScript says what is wrong with it. */
function typeFaults(manifests: Manifest[]): string[] {
  const sources = new Map(manifests.map((manifest, at) => [file(at), typed(manifest)]));
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...more) => {
    const source = sources.get(name);
    return source ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : getSourceFile(name, ...more);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].flatMap((name, at) => {
    const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(name));
    return found.map((diagnostic) => `${nameOf(manifests[at])}: ${sentence(diagnostic)}`);
  });
}

function typed(manifest: Manifest): string {
  const kind = `${manifest.apiVersion}/${manifest.kind}`;
  const module = ADDED[kind] ?? `kubernetes-models/${kind}`;
  return `import type { I${manifest.kind} } from '${module}';
export const manifest: I${manifest.kind} = ${JSON.stringify(manifest, undefined, 2)};`;
}

function sentence({ code, messageText, file: source, start }: ts.Diagnostic): string {
  const NO_SUCH_MODULE = 2307;
  if (code === NO_SUCH_MODULE) return 'Kubernetes has no such kind in that apiVersion';
  const line = source && start !== undefined ? source.text.slice(start).split('\n', 1)[0] : '';
  return `${ts.flattenDiagnosticMessageText(messageText, ' ')} (at ${line?.trim()})`;
}

async function valueFaults(manifest: Manifest): Promise<string[]> {
  const kind = `${manifest.apiVersion}/${manifest.kind}`;
  if (ADDED[kind]) return [];
  // In two steps, so that Vitest does not look for the kind beforehand.
  const path = ['kubernetes-models', kind].join('/');
  const module = await import(path);
  try {
    new module[manifest.kind](manifest).validate();
    return [];
  } catch (error) {
    return [`${nameOf(manifest)}: ${(error as Error).message}`];
  }
}

/** A virtual file beside this one, so that imports resolve as from here. */
function file(at: number): string {
  return join(ROOT, `scripts/kubernetes/manifest-${at}.ts`).replaceAll('\\', '/');
}

function nameOf(manifest?: Manifest): string {
  return `${manifest?.kind} ${manifest?.metadata?.name}`;
}
