/**
 * The oldest Docker Compose that supports what we use: `up --watch` (npm run dev:docker) since 2.25.0; in
 * docker-compose.yml `env_file` with `required` since 2.24.0, and `start_interval` with a working engine check since
 * 2.24.1. https://github.com/docker/compose/releases
 */
export const COMPOSE_MINIMUM = '2.25.0';
