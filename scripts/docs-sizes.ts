// npm run docs:sizes: builds the images, measures them, and writes docs/image-sizes.md.
process.env.AUMENTO_WRITE_SIZES = '1';
process.argv.push('images');
await import('./test-docker.ts');
