/** Why a model is refused: a sentence that says what was found, what is allowed and what to do. */
export class Refused extends Error {
  override name = 'Refused';
}
