/** What the child says before it ends itself at the limit of its memory. */
export const TOO_MUCH_MEMORY = '[trial: too much memory]';
