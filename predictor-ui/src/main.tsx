import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askInPageLanguage, throwApiProblems } from './problems/api-problem.ts';
import { App } from './shell/app.tsx';
import { reloadForLostCode } from './shell/reload-for-lost-code.ts';
import './shell/styles.ts';

reloadForLostCode();
throwApiProblems();
askInPageLanguage();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
