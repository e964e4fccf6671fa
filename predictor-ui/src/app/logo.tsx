/** A staircase, as a salary rises. The same as public/favicon.svg. */
export function Logo() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0f5f4f" />
      <path
        d="M7 22.5h4.5v-5H16v-5h4.5v-5H25"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
