import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { printInLight } from './app/print-in-light.ts';
import { recordApiCalls } from './shared/page/use-by-api/recorder.ts';
import { askInPageLanguage, throwApiProblems } from './shared/problems/api-problem.ts';
import './app/styles.ts';

printInLight();
throwApiProblems();
askInPageLanguage();
recordApiCalls();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
