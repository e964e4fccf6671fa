import { realpathSync } from 'node:fs';
import { LIMITS } from '../limits.ts';
import { COMPOSE_NAMES, ComposeFile, OVERRIDE_NAMES } from './compose-file.ts';
import { meant } from './near-miss.ts';
import { type Reader, readerOf } from './reader.ts';
import { findRecipes, type Recipe } from './recipes.ts';
import { type Entry, walk } from './walk.ts';

/** What a student hands in, as files. */
export interface Submission {
  folder: string;
  read: Reader;
  entries: Entry[];
  compose: ComposeFile | undefined;
  /** compose.override.yaml and its like, which `docker compose` reads too. */
  override: ComposeFile | undefined;
  recipes: Recipe[];
  /** A file that was probably meant to be the one that is missing. */
  near: { dockerfile: string | undefined; compose: string | undefined };
}

/** Reads a folder. Nothing in it is run. */
export function readSubmission(path: string): Submission {
  const folder = realpathSync.native(path);
  const read = readerOf(folder);
  const entries = walk(folder, LIMITS.files);
  const files = entries.filter(({ kind }) => kind !== 'folder').map((entry) => entry.path);
  const compose = firstOf(COMPOSE_NAMES, files, read);
  const override = compose && firstOf(OVERRIDE_NAMES, files, read);
  const recipes = findRecipes(read, compose, files);
  const names = files.filter((file) => !file.includes('/'));
  const near = {
    dockerfile: names.find((name) => meant(name, ['Dockerfile']) !== undefined),
    compose:
      names.find((name) => !OVERRIDE_NAMES.includes(name) && meant(name, COMPOSE_NAMES) !== undefined) ??
      files.find((file) => file.split('/').length === 2 && COMPOSE_NAMES.includes(file.split('/')[1] ?? '')),
  };
  return { folder, read, entries, compose, override, recipes, near };
}

function firstOf(names: string[], files: string[], read: Reader): ComposeFile | undefined {
  const file = names.find((name) => files.includes(name));
  return file === undefined ? undefined : new ComposeFile(file, read(file) ?? '');
}
