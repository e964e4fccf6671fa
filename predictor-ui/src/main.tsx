import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reloadForLostCode } from './app/reload-for-lost-code.ts';
import { recordApiCalls } from './shared/page/use-by-api/recorder.ts';
import { askInPageLanguage, throwApiProblems } from './shared/problems/api-problem.ts';
import './app/styles.ts';

reloadForLostCode();
throwApiProblems();
askInPageLanguage();
recordApiCalls();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
