// A tape is what the real server did for one request, with the values of the request taken out: the floor server plays
// it for every other request. Two recordings with different inputs show which values change and where they came from.

const isBuffer = (value) => value instanceof Uint8Array;

const same = (a, b) => {
  if (isBuffer(a)) return isBuffer(b) && Buffer.compare(a, b) === 0;
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  return a === b;
};

const keyOf = (value) => {
  if (isBuffer(value)) return `b${Buffer.from(value).toString('hex')}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  return `${typeof value}${String(value)}`;
};

/** A batch of two hundred adds two entries each to its chain. */
const COUNTED_ON_AT_MOST = 1000;

/** Everything that was read, pair by pair: where it stood first, in the same place in both recordings. */
class Rows {
  #places = new Map();
  /** By how far the two recordings lie apart: numbers that are counted on keep that distance. */
  #numbers = new Map();

  add(s, rowsA, rowsB) {
    for (let r = 0; r < Math.min(rowsA.length, rowsB.length); r += 1)
      for (let c = 0; c < rowsA[r].length; c += 1) {
        const [a, b] = [rowsA[r][c], rowsB[r][c]];
        const key = `${keyOf(a)}|${keyOf(b)}`;
        const place = { from: 'row', s, r, c };
        if (!this.#places.has(key)) this.#places.set(key, place);
        if (!Number.isInteger(a) || !Number.isInteger(b)) continue;
        const alike = this.#numbers.get(b - a) ?? [];
        alike.push({ a, place });
        this.#numbers.set(b - a, alike);
      }
  }

  find([a, b]) {
    return this.#places.get(`${keyOf(a)}|${keyOf(b)}`);
  }

  /** A number read earlier and counted on from, by as much in both recordings: the next place in a chain. */
  findCountedOn([a, b]) {
    if (!Number.isInteger(a) || !Number.isInteger(b)) return undefined;
    const found = this.#numbers
      .get(b - a)
      ?.find((one) => a > one.a && a - one.a <= COUNTED_ON_AT_MOST);
    return found && { ...found.place, plus: a - found.a };
  }
}

function findInInputs(first, second, [a, b]) {
  const names = Object.keys(first.inputs);
  const name = names.find((n) => same(first.inputs[n], a) && same(second.inputs[n], b));
  return name && { from: 'input', name };
}

const ID_BYTES = 16;

function sourceOf(first, second, before, s, p) {
  const values = [first.statements[s].params[p], second.statements[s].params[p]];
  const [a, b] = values;
  if (same(a, b)) return { from: 'constant', value: a };
  const found =
    findInInputs(first, second, values) ?? before.find(values) ?? before.findCountedOn(values);
  if (found) return found;
  if (a instanceof Date) return { from: 'now' };
  if (isBuffer(a) && a.length === ID_BYTES)
    return { from: 'fresh', key: Buffer.from(a).toString('hex') };
  if (typeof a === 'string' && /^\d{6,}$/.test(a)) return { from: 'digits', length: a.length };
  // A sentence, a sealed value, a stored answer: as long as any other.
  return { from: 'constant', value: a };
}

export const outlineOf = ({ statements }) => statements.map(({ sql }) => sql).join('\n');

export function makeTape(name, first, second) {
  if (outlineOf(first) !== outlineOf(second))
    throw new Error(
      `${name}: two requests made different statements\n${outlineOf(first)}\n---\n${outlineOf(second)}`,
    );
  let open;
  const before = new Rows();
  const statements = first.statements.map(({ kind, sql, params, connection }, s) => {
    if (sql === 'START TRANSACTION') open = connection;
    const inTransaction = open === connection;
    if (sql === 'COMMIT') open = undefined;
    const sources = params.map((_, p) => sourceOf(first, second, before, s, p));
    before.add(s, first.statements[s].rows, second.statements[s].rows);
    return { kind, sql, inTransaction, params: sources };
  });
  return { name, statements, answer: first.answer };
}
