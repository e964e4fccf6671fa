function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests are run by npm run test:docker`);
  return value;
}

/** The name of this run of the tests: part of the name of all that they make, and the tag of the images. */
export const RUN = given('AUMENTO_TEST_RUN');
/** A fresh clone of the repository. Tests that change a file copy it first. */
export const CLONE = given('AUMENTO_TEST_CLONE');
