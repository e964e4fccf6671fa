import { en, type Messages } from './en.ts';

/** Invalid input from the user. The message says what was given, what is allowed and what to do. */
export class InputError extends Error {
  readonly say: (messages: Messages) => string;

  constructor(say: (messages: Messages) => string) {
    super(say(en));
    this.name = 'InputError';
    this.say = say;
  }
}
