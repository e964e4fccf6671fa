/** How Vite makes one file of the grader and the packages that it needs. */
export default {
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'course/homework/grader/main.ts',
    target: 'node24',
    // It is there to be read: by a student who wonders, by an instructor who doubts.
    minify: false,
    emptyOutDir: true,
    license: { fileName: 'grader.licenses.md' },
    rolldownOptions: { output: { entryFileNames: 'grader.mjs', codeSplitting: false } },
  },
};
