import { relative, sep } from 'node:path';
import { baseOf, imageEnvironment } from '../reading/dockerfile.ts';
import { imageName, roleOfImage } from '../reading/image-name.ts';
import { type Recipe, recipeKey } from '../reading/recipes.ts';
import type { Submission } from '../reading/submission.ts';
import type { Build, ComposeConfig, Service } from './config.ts';

export interface Roles {
  databases: string[];
  /** Services that run an image the student builds and that have the database's settings. */
  clients: string[];
  /** The environment of each service: ENV of its image, overridden by the compose file. */
  environment: Record<string, Record<string, string>>;
  /** The base image of each service: `postgres:18-trixie`. */
  bases: Record<string, string>;
}

/** The role of each service of a compose file, told by the image it runs and not by its name. */
export function rolesOf({ services }: ComposeConfig, submission: Submission): Roles {
  const names = Object.keys(services);
  const recipe = (name: string) => recipeOf(services[name] ?? {}, services, submission);
  const bases = Object.fromEntries(names.map((name) => [name, baseOfService(services[name] ?? {}, recipe(name))]));
  const environment = Object.fromEntries(
    names.map((name) => [name, { ...imageVariables(recipe(name)), ...given(services[name] ?? {}) }]),
  );
  const databases = names.filter((name) => roleOfImage(bases[name] ?? '') === 'database');
  const built = names.filter((name) => recipe(name) && !databases.includes(name));
  const apps = built.filter((name) => roleOfImage(bases[name] ?? '') === 'other');
  const knows = (name: string) =>
    Object.entries(environment[name] ?? {}).some(([key, value]) => /^DB_/.test(key) && value);
  const clients = (apps.length > 0 ? apps : built).filter(knows);
  return { databases, clients, environment, bases };
}

/** The recipe that makes a service's image: its own, or that of another service with the same image. */
export function recipeOf(
  service: Service,
  services: Record<string, Service>,
  submission: Submission,
): Recipe | undefined {
  const build = service.build ?? Object.values(services).find((one) => one.build && one.image === service.image)?.build;
  if (!build || (!service.build && !service.image)) return undefined;
  const key = recipeKey(aboutBuild(build, submission.folder));
  return (
    submission.recipes.find((one) => recipeKey(one) === key) ??
    submission.recipes.find((one) => one.file === aboutBuild(build, submission.folder).file)
  );
}

/** A build of the resolved file, with paths relative to the folder. */
export function aboutBuild(build: Build, folder: string) {
  const context = within(folder, build.context ?? folder);
  const dockerfile = build.dockerfile ?? 'Dockerfile';
  const file = /^(\/|[A-Za-z]:)/.test(dockerfile)
    ? within(folder, dockerfile)
    : [context, dockerfile].filter(Boolean).join('/');
  const args = Object.entries(build.args ?? {}).map(([name, value]) => [name, value ?? '']);
  return {
    file: file.replaceAll('/./', '/').replace(/^\.\//, ''),
    context,
    args: Object.fromEntries(args) as Record<string, string>,
    ...(build.target && { target: build.target }),
  };
}

export function within(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function baseOfService({ image = '' }: Service, recipe: Recipe | undefined): string {
  if (!recipe) return image;
  const base = baseOf(recipe.dockerfile, recipe.target);
  return base || imageName(image).name;
}

const imageVariables = (recipe: Recipe | undefined) =>
  recipe ? imageEnvironment(recipe.dockerfile, recipe.target) : {};

function given({ environment = {} }: Service): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value ?? '']));
}
