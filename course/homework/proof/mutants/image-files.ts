import { API, IGNORE } from '../files.ts';
import type { Mutant } from '../mutant.ts';

const FROM = /^FROM node:24-trixie-slim$/m;

/** Activity 01, in what the files say. */
export const IMAGE_FILES: Mutant[] = [
  {
    mistake: { en: 'no .dockerignore', es: 'sin .dockerignore' },
    criterion: '01-context',
    layer: 'static',
    make: (work) => work.remove(IGNORE),
    seen: /no \.dockerignore/,
  },
  {
    mistake: {
      en: 'node_modules of this machine go into the image',
      es: 'los node_modules de esta máquina entran en la imagen',
    },
    criterion: '01-context',
    layer: 'static',
    lab10: 7,
    make: (work) => work.write(IGNORE, '.git\n**/.env*\n'),
    seen: /builder: node_modules/,
  },
  {
    mistake: { en: '.git goes to the builder', es: '.git llega al constructor' },
    criterion: '01-context',
    layer: 'static',
    make: (work) => work.write(IGNORE, '**/node_modules\n**/.env*\n'),
    seen: /builder: \.git/,
  },
  {
    mistake: { en: 'the .env files go to the builder', es: 'los archivos .env llegan al constructor' },
    criterion: '01-context',
    layer: 'static',
    make: (work) => work.write(IGNORE, '**/node_modules\n.git\n'),
    seen: /builder: \.env$/,
  },
  {
    mistake: {
      en: 'an env file of another name goes to the builder',
      es: 'un archivo env con otro nombre llega al constructor',
    },
    criterion: '01-context',
    layer: 'static',
    make: (work) => work.write(IGNORE, '**/node_modules\n.git\n**/.env*\n').write('development.env', 'A=1'),
    seen: /builder: development\.env/,
  },
  {
    mistake: {
      en: '.dockerignore lets a folder back in, and with it its node_modules',
      es: '.dockerignore deja volver a entrar una carpeta, y con ella sus node_modules',
    },
    criterion: '01-context',
    layer: 'static',
    make: (work) =>
      work.write(IGNORE, '*\n!api\n!model\n!predictor-ui\n!package*\n!.npmrc\n!tsconfig*\n!docker\n!node_modules\n'),
    seen: /builder: node_modules/,
  },
  {
    mistake: { en: 'npm install in place of npm ci', es: 'npm install en lugar de npm ci' },
    criterion: '01-npm-ci',
    layer: 'static',
    make: (work) =>
      work.change(API, /npm ci --workspace api --workspace model/, 'npm install --workspace api --workspace model'),
    seen: /npm install/,
  },
  {
    mistake: { en: 'npm i, the short form', es: 'npm i, la forma corta' },
    criterion: '01-npm-ci',
    layer: 'static',
    make: (work) =>
      work.change(API, /npm ci --workspace api --workspace model/, 'npm i --workspace api --workspace model'),
    seen: /npm i /,
  },
  {
    mistake: { en: 'a base image without a version', es: 'una imagen base sin versión' },
    criterion: '01-base',
    layer: 'static',
    images: ['node:latest'],
    make: (work) => work.change(API, FROM, 'FROM node'),
    seen: /says no version: node$/,
  },
  {
    mistake: { en: 'a base image with latest', es: 'una imagen base con latest' },
    criterion: '01-base',
    layer: 'static',
    lab10: 9,
    images: ['node:latest'],
    make: (work) => work.change(API, FROM, 'FROM node:latest'),
    seen: /says no version: node:latest/,
  },
  {
    mistake: { en: 'a Node that gets no updates any more', es: 'un Node que ya no recibe actualizaciones' },
    criterion: '01-base',
    layer: 'static',
    images: ['node:18.12'],
    make: (work) => work.change(API, FROM, 'FROM node:18.12'),
    seen: /since 2025-04-30/,
  },
  {
    mistake: { en: 'a Node of an odd version', es: 'un Node de versión impar' },
    criterion: '01-base',
    layer: 'static',
    images: ['node:23-slim'],
    make: (work) => work.change(API, FROM, 'FROM node:23-slim'),
    seen: /no long-term/,
  },
];
