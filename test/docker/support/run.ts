function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests are run by npm run test:docker`);
  return value;
}

/** The name of this test run: a prefix of all names that it creates, and the tag of its images. */
export const RUN = given('AUMENTO_TEST_RUN');
/** A fresh clone of the repository. Tests that change a file copy it first. */
export const CLONE = given('AUMENTO_TEST_CLONE');
