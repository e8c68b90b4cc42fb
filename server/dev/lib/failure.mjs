/** A failure whose message is a whole sentence for the person at the terminal: print it without a stack. */
export class Failure extends Error {}

/** Prints a clear sentence for what we foresaw, a stack for what we did not, and ends the process. */
export function exitWith(error) {
  console.error(error instanceof Failure ? `\n✗ ${error.message}` : error);
  process.exit(1);
}
