import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // What may be sent at first is measured in gzip, by scripts/check-size.ts.
  build: {
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    // What every visit begins with is one file: cut into what other pages share, it would be several kB larger.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  // xfwd: who asks is added to what the browser claims, as any proxy does.
  server: {
    proxy: { '/api': { target: process.env.API_URL ?? 'http://localhost:3000', changeOrigin: true, xfwd: true } },
  },
});
