import { parseArgs } from 'node:util';

// npm run lab [NN] [-- --language es|en]: checks the work of a lab, or lists the labs.
const options = { language: { type: 'string' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: false });
// Where "--" was forgotten, npm keeps the option for itself, and leaves "es" among what was typed.
const forgotten = process.env.npm_config_language === 'true' ? positionals.pop() : process.env.npm_config_language;
const language = `${values.language ?? forgotten ?? ''}`;
if (language) process.env.AUMENTO_LANGUAGE = language;

// Texts are chosen as their files are loaded: not before the language is known.
const { runLab } = await import('./run-lab.ts');
process.exitCode = await runLab(positionals, language);
