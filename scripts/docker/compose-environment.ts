const PORTS = ['API_PORT', 'UI_PORT', 'PROMETHEUS_PORT', 'GRAFANA_PORT', 'ADMINER_PORT', 'HTTP_PORT', 'HTTPS_PORT'];
/** Variables of this machine that must not influence the tests. */
const OWN_SETTINGS = /^(COMPOSE_|AUMENTO_|LANG|LC_)/;

/**
 * The environment in which a test run calls `docker compose`.
 *
 * @param run the run's name: its images carry it as their tag, so that two runs do not share them
 */
export function composeEnvironment(run: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OWN_SETTINGS.test(name));
  // Port 0: the engine picks a free one itself, so no other program can take it in between.
  const ports = Object.fromEntries(PORTS.map((name) => [name, '0']));
  return { ...Object.fromEntries(kept), LANG: 'C.UTF-8', AUMENTO_TAG: run, ...ports };
}
