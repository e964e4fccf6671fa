import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CLONE } from './run.ts';

interface Datasource {
  type: string;
  uid: string;
}
interface Panel {
  id: number;
  title: string;
  datasource: Datasource;
  gridPos: { x: number; y: number; w: number; h: number };
  targets: { refId: string; expr: string }[];
}

const read = (file: string) => readFile(join(CLONE, 'docker/observability', file), 'utf8');

/** Grafana's dashboard, from the repository. */
export async function dashboard(): Promise<{ uid: string; panels: Panel[] }> {
  return JSON.parse(await read('grafana/aumento.json'));
}

/** Grafana's configured data sources. */
export async function datasources(): Promise<(Datasource & { url: string })[]> {
  return parse(await read('grafana/datasources.yml')).datasources;
}
