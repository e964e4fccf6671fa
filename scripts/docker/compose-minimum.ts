/**
 * The oldest Docker Compose that can do all that ours asks of it: `up --watch` (npm run dev:docker) came with 2.25.0, in
 * docker-compose.yml `env_file` with `required` with 2.24.0, `start_interval` without refusing its own engine with
 * 2.24.1. https://github.com/docker/compose/releases
 */
export const COMPOSE_MINIMUM = '2.25.0';
