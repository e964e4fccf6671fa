import type { ComponentProps } from 'react';

/** While it waits for an answer a button keeps the focus and does nothing. A disabled one would lose the focus. */
export function BusyButton({ disabled, onClick, type = 'button', ...props }: ComponentProps<'button'>) {
  const busy = 'data-loading' in props && Boolean(props['data-loading']);
  return (
    <button
      {...props}
      type={type}
      disabled={disabled && !busy}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
