/** A row of a comparison: what it is about, and what each version says, as one text or several. */
export interface Said {
  key: string;
  name: string;
  texts: readonly (readonly string[])[];
}

/** Parts what versions say into where they differ, without what all of them say there, and where they agree. */
export function differing(said: readonly Said[]): { differ: Said[]; same: Said[] } {
  const parted = said.map(({ texts, ...row }) => {
    const [first = [], ...others] = texts;
    const inAll = first.filter((text) => others.every((other) => other.includes(text)));
    return { ...row, texts: texts.map((one) => one.filter((text) => !inAll.includes(text))) };
  });
  const differ = parted.filter(({ texts }) => texts.some((one) => one.length > 0));
  return { differ, same: said.filter(({ key }) => !differ.some((one) => one.key === key)) };
}
