// The database of the benchmark: seeded once a size and kept below .data, so that a second run begins at once.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { runInForeground } from '../lib/foreground.mjs';
import { inData, inRoot } from '../lib/paths.mjs';
import * as mariadb from '../mariadb.mjs';

/** Seeded with another schema or another city it would measure something else. */
function fingerprint(keys) {
  const hash = crypto.createHash('sha256').update(fs.readFileSync(keys.DATA_KEY_FILE));
  for (const folder of ['server/src/database/migrations', 'server/src/database/seeds/city'])
    for (const name of fs.readdirSync(inRoot(folder)).sort())
      hash.update(fs.readFileSync(inRoot(folder, name)));
  return hash.digest('hex');
}

export async function openBenchDatabase(members, keys, say) {
  const dataDir = inData(`bench-${members}`);
  const stamp = path.join(dataDir, 'loaded');
  const wanted = fingerprint(keys);
  const isLoaded = fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;
  if (!isLoaded) fs.rmSync(dataDir, { recursive: true, force: true });
  const database = await mariadb.start({ dataDir, port: 33470, say });
  if (isLoaded) return database;
  const env = { ...keys, DATABASE_URL: database.url };
  for (const [file, args] of [
    ['database/migrate.js', []],
    ['database/seeds/city.js', ['--members', String(members)]],
  ])
    if ((await runInForeground(file, args, env)) !== 0) {
      await database.stop();
      throw new Failure('The city was not loaded: mend what is said above.');
    }
  fs.writeFileSync(stamp, wanted);
  return database;
}
