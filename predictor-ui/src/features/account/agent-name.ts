import type { accountTexts } from './texts.ts';

// The first match counts: each browser also names those below it.
const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(HeadlessChrome|Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

const SYSTEMS = [
  ['Windows', /\bWindows\b/],
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

/**
 * A short name for a `User-Agent`: Firefox on Windows. For other programs their own name, such as curl.
 */
export function agentName(agent: string, t: typeof accountTexts.en): string {
  const browser = nameOf(BROWSERS, agent) ?? agent.split(/[/\s]/, 1)[0];
  const system = nameOf(SYSTEMS, agent);
  if (!browser) return t.unknownAgent;
  return system ? t.on(browser, system) : browser;
}

function nameOf(all: typeof BROWSERS | typeof SYSTEMS, agent: string): string | undefined {
  return all.find(([, sign]) => sign.test(agent))?.[0];
}
