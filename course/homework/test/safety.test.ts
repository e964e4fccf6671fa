import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Homework } from './support/submission.ts';

/** A harmless compose file with one line more. */
const withLine = (line: string) =>
  new Homework()
    .write('Dockerfile', 'FROM node:24-slim\n')
    .write('compose.yaml', `services:\n  app:\n    image: node:24\n    ${line}\n`);
const withFile = (text: string) =>
  new Homework().write('Dockerfile', 'FROM node:24-slim\n').write('compose.yaml', text);
const withDockerfile = (text: string) => new Homework().write('Dockerfile', text);

describe('is refused, with its line', () => {
  it.each([
    ['privileged: true', 4],
    ['network_mode: host', 4],
    ['network_mode: "container:other"', 4],
    ['pid: host', 4],
    ['ipc: host', 4],
    ['uts: host', 4],
    ['userns_mode: host', 4],
    ['cgroup: host', 4],
    ['volumes: ["/var/run/docker.sock:/var/run/docker.sock"]', 4],
    ['volumes: [{type: bind, source: /run/docker.sock, target: /s}]', 4],
    ['use_api_socket: true', 4],
    ['volumes: ["/:/host"]', 4],
    ['volumes: ["../other:/data"]', 4],
    ['volumes: ["~/.ssh:/keys"]', 4],
    ['volumes: ["$HOME:/home"]', 4],
    ['volumes: [{type: npipe, source: x, target: /x}]', 4],
    ['volumes: [{type: cluster, source: x, target: /x}]', 4],
    ['cap_add: [SYS_ADMIN]', 4],
    ['cap_add: [ALL]', 4],
    ['devices: ["/dev/kvm:/dev/kvm"]', 4],
    ['device_cgroup_rules: ["a *:* rwm"]', 4],
    ['gpus: all', 4],
    ['runtime: other', 4],
    ['cgroup_parent: /', 4],
    ['security_opt: ["seccomp:unconfined"]', 4],
    ['security_opt: ["apparmor=unconfined"]', 4],
    ['post_start: [{command: id, privileged: true}]', 4],
    ['env_file: /etc/passwd', 4],
    ['env_file: [../secrets.env]', 4],
    ['extends: {file: ../other.yaml, service: app}', 4],
    ['build: {context: .., dockerfile: Dockerfile}', 4],
    ['build: https://example.com/repository.git', 4],
    ['build: {context: ., network: host}', 4],
    ['build: {context: ., entitlements: [security.insecure]}', 4],
    ['build: {context: ., ssh: [default]}', 4],
    ['build: {context: ., privileged: true}', 4],
    ['build: {context: ., additional_contexts: {other: /etc}}', 4],
    ['build: {context: ., args: {BUILDKIT_SYNTAX: evil/frontend}}', 4],
    ['build: {context: ., dockerfile: ../Dockerfile}', 4],
    ['deploy: {replicas: 1000}', 4],
    ['provider: {type: anything}', 4],
  ])('%s', async (line, at) => {
    const results = await withLine(line).static();
    expect(results.safe).toMatchObject({ outcome: 'failed', file: 'compose.yaml', line: at });
    // Nothing is run, nor shown to Compose.
    expect(results['02-valid']).toMatchObject({ outcome: 'not-checked', reason: 'blocked', seen: 'first mend safe' });
    expect(results['01-builds']).toMatchObject({ outcome: 'not-checked', reason: 'blocked' });
  });

  it.each([
    ['include of a file elsewhere', 'include: [../other.yaml]\nservices: {a: {image: x}}'],
    ['include from a registry', 'include: ["oci://example.com/x"]\nservices: {a: {image: x}}'],
    ['a secret from elsewhere', 'services: {a: {image: x}}\nsecrets: {s: {file: /etc/shadow}}'],
    ['a config from elsewhere', 'services: {a: {image: x}}\nconfigs: {s: {file: ../x}}'],
    [
      'a volume that is a folder of the machine',
      'services: {a: {image: x}}\nvolumes: {v: {driver_opts: {type: none, o: bind, device: /}}}',
    ],
    ...['tmpfs', 'ext4', 'none', 'bind', ''].flatMap((type) =>
      ['bind', 'rbind', 'ro,rbind,size=1m', 'move'].map((o): [string, string] => [
        `… whose type is said to be "${type}", by ${o}`,
        `services: {a: {image: x}}\nvolumes: {v: {driver_opts: {type: "${type}", o: "${o}", device: /etc}}}`,
      ]),
    ),
    ['a volume of another driver', 'services: {a: {image: x}}\nvolumes: {v: {driver: sshfs}}'],
    [
      'a volume over the network',
      'services: {a: {image: x}}\nvolumes: {v: {driver_opts: {type: nfs, o: addr=1.2.3.4, device: ":/x"}}}',
    ],
    ['the machine’s network', 'services: {a: {image: x}}\nnetworks: {n: {driver: macvlan}}'],
    ['privileged behind an anchor', 'x-all: &all {privileged: true}\nservices: {a: {image: x, <<: *all}}'],
    ['a thousand services', `services:\n${Array.from({ length: 30 }, (_, i) => `  s${i}: {image: x}`).join('\n')}`],
  ])('%s', async (_, text) => {
    expect((await withFile(text).static()).safe).toMatchObject({ outcome: 'failed', file: 'compose.yaml' });
  });

  it.each([
    ['a frontend from elsewhere', '# syntax=evil/frontend\nFROM node:24', 1],
    ['… of another form', '\n// syntax = evil/frontend\nFROM node:24', 2],
    ['… behind a comment', '# a comment\n#SYNTAX=evil/frontend:1\nFROM node:24', 2],
    ['… named like Docker’s', '# syntax=docker/dockerfile-evil:1\nFROM node:24', 1],
    ['RUN --security=insecure', 'FROM node:24\nRUN --security=insecure id', 2],
    ['RUN --network=host', 'FROM node:24\nRUN --network=host id', 2],
    ['RUN --mount=type=ssh', 'FROM node:24\nRUN --mount=type=ssh id', 2],
  ])('%s', async (_, text, line) => {
    expect((await withDockerfile(text).static()).safe).toMatchObject({ outcome: 'failed', file: 'Dockerfile', line });
  });

  it('a link that leads out of the folder', async () => {
    const homework = withDockerfile('FROM node:24');
    symlinkSync('/etc', join(homework.dir, 'data'));
    expect((await homework.static()).safe).toMatchObject({ outcome: 'failed', file: 'data' });
  });

  it.each([
    ['up from where another link led', 'around', '.', 'around/../other'],
    ['… which leads there by a third', 'deep/around', '../deep/..', 'deep/around/../../other'],
    ['… to something that is not there yet', 'around', 'db/..', 'around/../none'],
  ])('a link that leads out of it %s', async (_, between, to, target) => {
    const homework = withDockerfile('FROM node:24').write('db/a', '').write('deep/a', '');
    symlinkSync(to, join(homework.dir, between));
    symlinkSync(target, join(homework.dir, 'link'));
    expect((await homework.static()).safe).toMatchObject({ outcome: 'failed', file: 'link' });
  });

  it('a mount through such a link', async () => {
    const homework = withLine('volumes: ["./inside/x:/x"]');
    symlinkSync('../..', join(homework.dir, 'inside'));
    expect((await homework.static()).safe?.outcome).toBe('failed');
  });
});

describe('is let through', () => {
  it.each([
    'privileged: false',
    'cap_add: [CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID]',
    'security_opt: ["no-new-privileges:true"]',
    'volumes: ["pgdata:/var/lib/postgresql", "./db/init:/docker-entrypoint-initdb.d:ro", "/anonymous"]',
    'volumes: [{type: bind, source: ./data, target: /var/lib/postgresql}]',
    'volumes: [{type: tmpfs, target: /tmp}, {type: image, source: "node:24", target: /n}]',
    'network_mode: none',
    'build: {context: ., target: x, args: {NODE_VERSION: "24"}}',
    'env_file: [{path: .env.none, required: false}]',
  ])('%s', async (line) => {
    expect((await withLine(line).static()).safe?.outcome).toBe('passed');
  });

  it('a volume in memory', async () => {
    const text =
      'services: {a: {image: x}}\nvolumes: {v: {driver_opts: {type: tmpfs, o: "size=10m,uid=1000", device: tmpfs}}}';
    expect((await withFile(text).static()).safe?.outcome).toBe('passed');
  });

  it('a link within the folder, also one that goes up', async () => {
    const homework = withDockerfile('FROM node:24').write('db/deep/a', '');
    symlinkSync('db/deep', join(homework.dir, 'deep'));
    symlinkSync('deep/../deep/a', join(homework.dir, 'link'));
    expect((await homework.static()).safe?.outcome).toBe('passed');
  });

  it('Docker’s own frontend', async () => {
    expect((await withDockerfile('# syntax=docker/dockerfile:1\nFROM node:24').static()).safe?.outcome).toBe('passed');
  });
});
