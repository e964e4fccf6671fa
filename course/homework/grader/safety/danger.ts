import type { Place } from '../result.ts';

/** Something a submission asks for that the grader refuses to run. */
export interface Danger {
  /** A key of the texts in messages.ts. */
  what:
    | 'privileged'
    | 'hostNamespace'
    | 'dockerSocket'
    | 'outside'
    | 'capability'
    | 'device'
    | 'securityOption'
    | 'buildRights'
    | 'frontend'
    | 'link'
    | 'remote'
    | 'driver'
    | 'tooMany';
  /** What stands there. */
  given: string;
  place: Place;
}
