import type { Page } from 'playwright-core';

// Not caused by the page: a container that starts or stops meanwhile changes the machine's network.
const NETWORK_OF_THE_MACHINE = /net::ERR_NETWORK_CHANGED/;

/** @returns a list of what should not happen on a page, which grows with it */
export function watchForTrouble(page: Page, allow?: RegExp): string[] {
  const troubles: string[] = [];
  const note = (trouble: string) => {
    if (NETWORK_OF_THE_MACHINE.test(trouble)) return;
    if (!allow?.test(trouble)) troubles.push(trouble);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin;
    if (protocol.startsWith('http') && origin !== own) note(`asks another host: ${request.url()}`);
  });
  return troubles;
}
