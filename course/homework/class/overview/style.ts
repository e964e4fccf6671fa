import { Html } from './html.ts';

export const STYLE = new Html(`
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { max-width: 1400px; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
.wide { overflow: auto; max-height: 85vh; border: 1px solid light-dark(#d5ddd9, #33403a); border-radius: 8px; }
table { border-collapse: collapse; }
th, td { padding: 4px 8px; text-align: left; white-space: nowrap; border-bottom: 1px solid light-dark(#e6ebe8, #2a342f); }
.wide thead th { position: sticky; top: 0; z-index: 1; background: Canvas; font-size: 12px; }
.wide tbody th { position: sticky; left: 0; background: Canvas; }
.total { font-weight: 700; }
.passed { color: light-dark(#1f6f54, #7cc7aa); }
.failed { color: light-dark(#a03526, #f0a293); }
.advice { color: light-dark(#8a5a00, #e0b354); }
.not-checked { color: light-dark(#66706b, #9aa5a0); }
.key { font-size: 13px; }
.beside { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(22rem, 1fr); gap: 1rem; overflow: auto; }
.beside > div { min-width: 0; }
pre { overflow: auto; max-height: 60vh; padding: 8px; border-radius: 6px; background: light-dark(#f3f6f4, #1c2320); font-size: 12px; }
summary { cursor: pointer; padding: 6px 0; overflow-wrap: anywhere; }
td:nth-child(2):not(.total, .wide td) { white-space: normal; }
li { margin: 4px 0; overflow-wrap: anywhere; }
`);
