import { readdirSync, readFileSync } from 'node:fs';
import type supertest from 'supertest';
import { MANIFEST } from './hostile-graphs.ts';

const { version: _version, sha256: _sha256, file: _file, ...REST } = MANIFEST;
/** The salary model's manifest without what only a file tells. */
export const UNNAMED = REST;

/** POST /api/models with both parts. */
export function upload(
  agent: ReturnType<typeof supertest.agent>,
  file: Buffer,
  manifest: object | string = UNNAMED,
): supertest.Test {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  return agent
    .post('/api/models')
    .attach('file', file, { filename: 'model.onnx', contentType: 'application/octet-stream' })
    .field('manifest', text);
}

export interface RawPart {
  name: string;
  value: string;
  headers?: string[];
}

/** A form as bytes, by which it can be wrong in any way. */
export const BOUNDARY = 'the-boundary-of-a-test';
export function rawForm(parts: RawPart[], end = `--${BOUNDARY}--\r\n`): string {
  const written = parts.map(({ name, value, headers = [] }) => {
    const lines = [`--${BOUNDARY}`, `Content-Disposition: form-data; name="${name}"`, ...headers];
    return `${lines.join('\r\n')}\r\n\r\n${value}\r\n`;
  });
  return written.join('') + end;
}

/** The processes that try models for another one, by their id. Linux only, since it looks into /proc. */
export function trialsOf(parent: number): number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => {
    try {
      const [, after = ''] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
      const isTrial = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('trial.child');
      return isTrial && Number(after.split(' ')[1]) === parent;
    } catch {
      return false; // it has ended meanwhile
    }
  });
}
