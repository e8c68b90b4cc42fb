// A tape is what the real server did for one request, with the values of the request taken out: the floor server plays
// it for every other request. Two recordings with different inputs show which values change and where they came from.

const isBuffer = (value) => value instanceof Uint8Array;

const same = (a, b) => {
  if (isBuffer(a)) return isBuffer(b) && Buffer.compare(a, b) === 0;
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  return a === b;
};

/** The first earlier result in which the value stood, in the same place in both recordings. */
function findInRows(first, second, before, [a, b]) {
  for (let s = 0; s < before; s += 1) {
    const [rowsA, rowsB] = [first.statements[s].rows, second.statements[s].rows];
    for (let r = 0; r < Math.min(rowsA.length, rowsB.length); r += 1)
      for (let c = 0; c < rowsA[r].length; c += 1)
        if (same(rowsA[r][c], a) && same(rowsB[r][c], b)) return { from: 'row', s, r, c };
  }
  return undefined;
}

const COUNTED_ON_AT_MOST = 9;

/** A number read earlier and counted on from, by as much in both recordings: the next place in a chain. */
function findCountedOn(first, second, before, [a, b]) {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return undefined;
  for (let plus = 1; plus <= COUNTED_ON_AT_MOST; plus += 1) {
    const found = findInRows(first, second, before, [a - plus, b - plus]);
    if (found) return { ...found, plus };
  }
  return undefined;
}

function findInInputs(first, second, [a, b]) {
  const names = Object.keys(first.inputs);
  const name = names.find((n) => same(first.inputs[n], a) && same(second.inputs[n], b));
  return name && { from: 'input', name };
}

const ID_BYTES = 16;

function sourceOf(first, second, s, p) {
  const values = [first.statements[s].params[p], second.statements[s].params[p]];
  const [a, b] = values;
  if (same(a, b)) return { from: 'constant', value: a };
  const found =
    findInInputs(first, second, values) ??
    findInRows(first, second, s, values) ??
    findCountedOn(first, second, s, values);
  if (found) return found;
  if (a instanceof Date) return { from: 'now' };
  if (isBuffer(a) && a.length === ID_BYTES)
    return { from: 'fresh', key: Buffer.from(a).toString('hex') };
  if (typeof a === 'string' && /^\d{6,}$/.test(a)) return { from: 'digits', length: a.length };
  // A sentence, a sealed value, a stored answer: as long as any other.
  return { from: 'constant', value: a };
}

export function makeTape(name, first, second) {
  const outline = (recording) => recording.statements.map(({ sql }) => sql).join('\n');
  if (outline(first) !== outline(second))
    throw new Error(
      `${name}: two requests made different statements\n${outline(first)}\n---\n${outline(second)}`,
    );
  let open;
  const statements = first.statements.map(({ kind, sql, params, connection }, s) => {
    if (sql === 'START TRANSACTION') open = connection;
    const inTransaction = open === connection;
    if (sql === 'COMMIT') open = undefined;
    return {
      kind,
      sql,
      inTransaction,
      params: params.map((_, p) => sourceOf(first, second, s, p)),
    };
  });
  return { name, statements, answer: first.answer };
}
