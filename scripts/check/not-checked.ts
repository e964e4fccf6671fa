/** Thrown by a check that needs a program which is not here. Fails the run only with AUMENTO_CHECK_ALL, as in .ci/run. */
export class NotChecked extends Error {}
