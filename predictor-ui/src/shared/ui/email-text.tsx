import { Fragment } from 'react';

/** An email that is broken, where it has to be, after a sign and not within a word. */
export function EmailText({ email }: { email: string }) {
  return email.split(/(?<=[@._+-])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text do not move
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
