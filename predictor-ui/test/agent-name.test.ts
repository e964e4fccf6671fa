import { describe, expect, it } from 'vitest';
import { agentName } from '../src/features/account/agent-name.ts';
import { accountTexts } from '../src/features/account/texts.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K)';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';

describe('what a User-Agent is called', () => {
  it.each([
    [`${WINDOWS} ${CHROME} Safari/537.36`, 'Chrome on Windows', 'Chrome en Windows'],
    [`${WINDOWS} ${CHROME} Safari/537.36 Edg/142.0.0.0`, 'Edge on Windows', 'Edge en Windows'],
    [`${WINDOWS} ${CHROME} Safari/537.36 OPR/122.0.0.0`, 'Opera on Windows', 'Opera en Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux', 'Firefox en Linux'],
    [
      `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`,
      'Safari on macOS',
      'Safari en macOS',
    ],
    [
      `${IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1`,
      'Safari on iPhone',
      'Safari en iPhone',
    ],
    [
      `${IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1`,
      'Chrome on iPhone',
      'Chrome en iPhone',
    ],
    [`${ANDROID} ${CHROME} Mobile Safari/537.36`, 'Chrome on Android', 'Chrome en Android'],
    [
      `${ANDROID} AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet on Android',
      'Samsung Internet en Android',
    ],
    ['curl/8.14.1', 'curl', 'curl'],
    ['python-requests/2.32.5', 'python-requests', 'python-requests'],
    ['node', 'node', 'node'],
    ['', 'Unknown program', 'Programa desconocido'],
  ])('%s', (agent, en, es) => {
    expect(agentName(agent, accountTexts.en)).toBe(en);
    expect(agentName(agent, accountTexts.es)).toBe(es);
  });
});
