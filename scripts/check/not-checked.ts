/** Thrown by a check that this machine lacks a program for. It fails only where all has to be checked, as in .ci/run. */
export class NotChecked extends Error {}
