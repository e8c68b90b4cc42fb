// `pnpm seed:city --members N`: a city of N members (1,000,000 unless told) around the demo city, in DATABASE_URL or in
// the database of `npm start`, which must be stopped meanwhile.
import { exitWith } from './lib/failure.mjs';
import { runOnDatabase } from './lib/on-database.mjs';

runOnDatabase(
  [
    ['database/migrate.js', []],
    ['database/seeds/city.js', process.argv.slice(2)],
  ],
  { complaint: 'The city was not loaded: mend what is said above.' },
).catch(exitWith);
