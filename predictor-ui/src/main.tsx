import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askInPageLanguage, throwApiProblems } from './problems/api-problem.ts';
import { App } from './shell/app.tsx';
import './shell/styles.ts';

throwApiProblems();
askInPageLanguage();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
