import { allMessages } from './messages.ts';
import type { Language } from './result.ts';
import { type OnProgress, progressTexts } from './run/progress-texts.ts';

const TICK_MS = 1_000;

/** Shows progress on standard error: on a terminal one line with the seconds, elsewhere a line for each step. */
export function showProgress(
  language: Language,
  stream: NodeJS.WriteStream,
): { onProgress: OnProgress; end: () => void } {
  const t = allMessages[language];
  let text = '';
  let since = 0;
  const draw = () => {
    if (text) stream.write(`\r\u001b[2K${text} (${Math.round((Date.now() - since) / 1000)} s)`);
  };
  const timer = stream.isTTY ? setInterval(draw, TICK_MS) : undefined;
  timer?.unref();
  return {
    onProgress(what, count) {
      text = t.waiting(`${progressTexts[language][what]}${count === undefined ? '' : ` (${count})`}`);
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
