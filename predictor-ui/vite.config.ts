import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // scripts/check-size.ts measures the first load, in gzip.
  build: {
    sourcemap: false,
    // All browsers that the page is built for preload modules themselves.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // The first load is one file: split into shared chunks, it would be several kB larger.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  // xfwd: adds the client's address to X-Forwarded-For, as any proxy does.
  server: {
    proxy: {
      '^/(api|v2)/': { target: process.env.API_URL ?? 'http://localhost:3000', changeOrigin: true, xfwd: true },
    },
  },
});
