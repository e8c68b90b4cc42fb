import { createConnection } from 'mysql2/promise';
import { loadConfig } from '../config/config';
import { flows } from '../flows';
import { storageOf } from '../integrations/storage/storage.module';
import { checkInvariants } from './check';
import { checkFiles, FILES_FACT } from './file-check';

/** `pnpm invariants`: a line each, and exit code 1 when one does not hold. */
async function main(): Promise<void> {
  const config = loadConfig();
  const connection = await createConnection({ uri: config.databaseUrl, timezone: 'Z' });
  try {
    const query = async <R>(sql: string): Promise<R[]> => (await connection.query(sql))[0] as R[];
    const findings = await checkInvariants(query, flows);
    for (const { invariant, violations, examples } of findings) {
      console.log(`${violations === 0 ? 'holds' : 'BROKEN'}  ${invariant.name}: ${invariant.fact}`);
      if (violations > 0)
        console.log(`        ${violations} violations, such as ${JSON.stringify(examples)}`);
    }
    const wrong = await checkFiles(storageOf(config), query);
    console.log(`${wrong.length === 0 ? 'holds' : 'BROKEN'}  files_have_bytes: ${FILES_FACT}`);
    for (const one of wrong.slice(0, 3)) console.log(`        ${one}`);
    if (wrong.length > 0 || findings.some(({ violations }) => violations > 0)) process.exitCode = 1;
  } finally {
    await connection.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
