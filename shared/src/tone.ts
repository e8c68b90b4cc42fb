/** How a state of one's own matter is coloured: always beside words, never instead of them. */
export type Tone = 'waiting' | 'done' | 'info' | 'overdue' | 'closed';

/** A value of a closed list with the Chinese words people see for it. */
export interface Option<Code extends string = string> {
  readonly code: Code;
  readonly text: string;
}

/** Turns a table `{code: text}` into the list screens and DTOs show, in the table's order. */
export function optionsOf<Code extends string>(
  table: Readonly<Record<Code, string>>,
): Option<Code>[] {
  return keysOf(table).map((code) => ({ code, text: table[code] }));
}

/** The keys of a constant table with their literal type. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys is typed string[] because of possible extra keys; the tables here are constants.
  return Object.keys(table) as Key[];
}

/** True, and known to the compiler, when `value` is a key of the constant table. */
export function isKeyOf<Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  value: unknown,
): value is Key {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(table, value);
}
