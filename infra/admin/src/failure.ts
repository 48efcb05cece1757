/** A command that could not be done, in a sentence for the person who gave it. Exit 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** A command that was given wrongly. Exit 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
