/** Vite configuration that bundles the grader and its packages into one file. */
export default {
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'course/homework/grader/main.ts',
    target: 'node24',
    // Readable for students and instructors.
    minify: false,
    emptyOutDir: true,
    license: { fileName: 'grader.licenses.md' },
    rolldownOptions: { output: { entryFileNames: 'grader.mjs', codeSplitting: false } },
  },
};
