import { loadConfig } from '../config/config';
import { Database } from '../database/database';
import { openPool } from '../database/pool';
import { sealedColumns } from '../database/schema';
import { ColumnCipher } from './column-cipher';
import { KeyChecks } from './key-checks';
import { KeyRing } from './key-ring';
import { KeyRotation } from './key-rotation';

/** `pnpm keys:rotate [--check]`: exit code 0 only when no row needs an old key any more. */
async function main(onlyCheck: boolean): Promise<void> {
  const config = loadConfig();
  const database = new Database(openPool(config.databaseUrl, 2), 2);
  try {
    const ring = KeyRing.fromFile(config.dataKeyFile, {
      name: 'DATA_KEY_FILE',
      refuseSamples: config.production,
    });
    const checks = new KeyChecks(database, ring);
    await checks.confirm();
    const rotation = new KeyRotation(database, new ColumnCipher(ring), sealedColumns);
    if (!onlyCheck) await rotateAll(rotation);
    const remaining = await report(rotation);
    if (remaining > 0) process.exitCode = 1;
    else if (!onlyCheck) await checks.retireOthers();
    console.log(verdict(remaining, onlyCheck, ring));
  } finally {
    await database.pool.end();
  }
}

async function rotateAll(rotation: KeyRotation): Promise<void> {
  for (const column of sealedColumns) {
    const name = `${column.table}.${column.column}`;
    const { resealed, overtaken, unreadable } = await rotation.rotate(column, (done) => {
      if (done % 1000 === 0) console.log(`${name}: ${done} …`);
    });
    console.log(`${name}: ${resealed} sealed again, ${overtaken} were written meanwhile`);
    for (const id of unreadable) console.log(`UNREADABLE  ${name} of row ${id}`);
  }
}

async function report(rotation: KeyRotation): Promise<number> {
  let remaining = 0;
  for (const { table, column, pending } of await rotation.check()) {
    console.log(`${table}.${column}: ${pending} rows need an old key`);
    remaining += pending;
  }
  return remaining;
}

function verdict(remaining: number, onlyCheck: boolean, ring: KeyRing): string {
  if (remaining > 0)
    return `KEEP the old keys: ${remaining} values need them. Run pnpm keys:rotate${onlyCheck ? '' : ' again'}.`;
  if (onlyCheck) return 'No row needs an old key. pnpm keys:rotate lets the server start without.';
  const old = ring.keys.slice(1).map(({ id }) => id.toString('hex'));
  if (old.length === 0) return 'No row needs an old key, and there is none in the file.';
  return `No row needs ${old.join(', ')} any more: take the line away (as \`index: <key>\` it stays, where it was the last one) and destroy the key when the last backup from before today is gone.`;
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
