import { posix } from 'node:path';
import { type ComposeFile, list } from './compose-file.ts';
import { baseOf, type Dockerfile, parseDockerfile, syntaxOf } from './dockerfile.ts';
import { roleOfImage } from './image-name.ts';
import type { Reader } from './reader.ts';

/** A Dockerfile and how it is built. */
export interface Recipe {
  /** Relative to the folder, as is the context. */
  file: string;
  context: string;
  target?: string;
  args: Record<string, string>;
  /** The services of the compose file that build it. */
  services: string[];
  dockerfile: Dockerfile;
  /** Whether it is inline in the compose file (dockerfile_inline). */
  inline?: boolean;
}

/** At most so many Dockerfiles are read: several are usual, a hundred are not. */
const MOST = 8;

/**
 * The builds of the application's images: those of the compose file, or, where it has none, each Dockerfile of the
 * folder whose base image is not a database.
 */
export function findRecipes(read: Reader, compose: ComposeFile | undefined, files: string[]): Recipe[] {
  const built = Object.entries(compose?.services ?? {}).flatMap(([name, { build }]) => fromBuild(read, name, build));
  if (built.length > 0) return merge(built).slice(0, MOST);
  return files
    .filter(isDockerfile)
    .sort((a, b) => a.split('/').length - b.split('/').length || a.localeCompare(b))
    .map((file) => recipe(read, { file, context: '', args: {}, services: [] }))
    .filter((one) => one !== undefined)
    .filter(({ dockerfile }) => roleOfImage(baseOf(dockerfile)) !== 'database')
    .slice(0, MOST);
}

/** Dockerfiles in these folders do not belong to the application. */
const ELSEWHERE = /^(test|tests|course|labs|homework|examples)\/|(^|\/)fixtures\//;

/** `Dockerfile`, `Dockerfile.api`, `api.Dockerfile`; not a source file with the word in its name. */
function isDockerfile(file: string): boolean {
  if (ELSEWHERE.test(file)) return false;
  const named = /(^|\/)([dD]ockerfile|Dockerfile\.[\w-]+|[\w.-]+\.[dD]ockerfile)$/.test(file);
  return named && !/\.(dockerignore|md|txt|bak|orig|[cm]?[jt]s|json|ya?ml)$/i.test(file);
}

function fromBuild(read: Reader, service: string, build: unknown): Recipe[] {
  const place = placeOfBuild(build);
  if (!place) return [];
  const given = typeof build === 'string' ? {} : (build as Record<string, unknown>);
  const target = given.target ? filled(given.target) : undefined;
  const about = { ...place, args: argsOf(given.args), services: [service], ...(target && { target }) };
  const inline = given.dockerfile_inline;
  const found =
    typeof inline === 'string'
      ? recipe(() => inline, { ...about, file: `${service} (inline)`, inline: true })
      : recipe(read, about);
  return found ? [found] : [];
}

/** The context and the Dockerfile of a service's `build:`; undefined without one, or outside the folder. */
export function placeOfBuild(build: unknown): { context: string; file: string } | undefined {
  if (typeof build !== 'string' && (typeof build !== 'object' || build === null)) return undefined;
  const given = typeof build === 'string' ? { context: build } : (build as Record<string, unknown>);
  const context = inside(filled(given.context ?? '.'));
  if (context === undefined) return undefined;
  const file = inside(posix.join(context, filled(given.dockerfile ?? 'Dockerfile')));
  return file === undefined ? undefined : { context, file };
}

function recipe(read: Reader, about: Omit<Recipe, 'dockerfile'>): Recipe | undefined {
  const text = read(about.file);
  if (text === undefined) return undefined;
  try {
    return { ...about, dockerfile: parseDockerfile(text, about.args) };
  } catch {
    // A Dockerfile that the parser cannot read is left to the builder.
    const syntax = syntaxOf(text);
    return { ...about, dockerfile: { text, preamble: [], stages: [], ...(syntax && { syntax }) } };
  }
}

/** Services with the same build share one image. */
function merge(recipes: Recipe[]): Recipe[] {
  const known = new Map<string, Recipe>();
  for (const one of recipes) {
    const key = recipeKey(one);
    const other = known.get(key);
    if (other) other.services.push(...one.services);
    else known.set(key, one);
  }
  return [...known.values()];
}

export function recipeKey({ file, context, target = '', args }: Omit<Recipe, 'dockerfile' | 'services'>): string {
  return JSON.stringify([file, context, target, Object.entries(args).sort()]);
}

function argsOf(args: unknown): Record<string, string> {
  if (Array.isArray(args)) {
    const pairs = list(args).map((one) => String(one).split(/=(.*)/s).slice(0, 2));
    return Object.fromEntries(pairs.filter((pair) => pair.length === 2).map(([name, value]) => [name, filled(value)]));
  }
  const values = typeof args === 'object' && args !== null && !Array.isArray(args) ? Object.entries(args) : [];
  return Object.fromEntries(
    values
      .filter(([, value]) => value !== null && typeof value !== 'object')
      .map(([name, value]) => [name, filled(value)]),
  );
}

/** `${NAME:-value}` resolves to the default, since the grader sets no variables. */
function filled(value: unknown): string {
  return String(value).replace(/\$\{\w+(?::?-([^}]{0,255}))?\}|\$\w+/g, (_, other = '') => other);
}

/** A path relative to the folder; undefined outside it. */
export function inside(path: string): string | undefined {
  if (/^[a-z][\w+.-]*:|^git@|^\/|^~/i.test(path)) return undefined;
  const clean = posix.normalize(path.replaceAll('\\', '/')).replace(/\/$/, '');
  if (clean === '..' || clean.startsWith('../')) return undefined;
  return clean === '.' ? '' : clean;
}
