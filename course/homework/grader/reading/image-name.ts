export interface ImageName {
  /** Without a registry and its path: `postgres`. */
  short: string;
  name: string;
  tag: string;
  digest: string;
}

/** `registry:5000/team/postgres:18-trixie@sha256:…` in its parts. */
export function imageName(reference: string): ImageName {
  const [withTag = '', digest = ''] = reference.split('@');
  const slash = withTag.lastIndexOf('/');
  const colon = withTag.indexOf(':', slash + 1);
  const name = colon < 0 ? withTag : withTag.slice(0, colon);
  const tag = colon < 0 ? '' : withTag.slice(colon + 1);
  return { short: name.slice(name.lastIndexOf('/') + 1).toLowerCase(), name, tag, digest };
}

const DATABASES = /^(postgres|postgresql|postgis|pgvector|timescaledb|postgresdb|mariadb|mysql|mongo)/;
const FRONTS = /^(nginx|caddy|httpd|traefik|haproxy|apache)/;

/** The role of an image, by its name. */
export function roleOfImage(reference: string): 'database' | 'front' | 'other' {
  const { short, name } = imageName(reference);
  if (DATABASES.test(short)) return 'database';
  return FRONTS.test(short) || /nginx/.test(name) ? 'front' : 'other';
}

/** The major version of PostgreSQL that a tag names; undefined for `latest` and the like, which is the newest. */
export function postgresMajor(reference: string): number | undefined {
  const { tag } = imageName(reference);
  const [, major] = /^(?:pg)?(\d{1,2})(?![\d])/.exec(tag) ?? /pg(\d{1,2})/.exec(tag) ?? [];
  return major ? Number(major) : undefined;
}
