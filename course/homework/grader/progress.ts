import { allMessages } from './messages.ts';
import type { Language } from './model.ts';
import { progress, type Say } from './run/say.ts';

const TICK_MS = 1_000;

/** Says on the standard error what is being waited for: on a terminal in one line with the seconds, else a line each. */
export function showProgress(language: Language, stream: NodeJS.WriteStream): { say: Say; end: () => void } {
  const t = allMessages[language];
  let text = '';
  let since = 0;
  const draw = () => {
    if (text) stream.write(`\r\u001b[2K${text} (${Math.round((Date.now() - since) / 1000)} s)`);
  };
  const timer = stream.isTTY ? setInterval(draw, TICK_MS) : undefined;
  timer?.unref();
  return {
    say(what, count) {
      text = t.waiting(`${progress[language][what]}${count === undefined ? '' : ` (${count})`}`);
      since = Date.now();
      if (stream.isTTY) draw();
      else stream.write(`${text}\n`);
    },
    end() {
      clearInterval(timer);
      if (stream.isTTY && text) stream.write('\r\u001b[2K');
      text = '';
    },
  };
}
