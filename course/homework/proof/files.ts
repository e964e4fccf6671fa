/** The files of the project's own solution that mutants change. */
export const API = 'docker/nestapp.Dockerfile';
export const PAGE = 'docker/predictor-ui.Dockerfile';
export const COMPOSE = 'docker-compose.yml';
export const ENV = '.env.development.example';
export const IGNORE = '.dockerignore';
