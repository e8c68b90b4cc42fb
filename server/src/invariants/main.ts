import { createConnection } from 'mysql2/promise';
import { loadConfig } from '../config/config';
import { flows } from '../flows';
import { checkInvariants } from './check';

/** `pnpm invariants`: a line each, and exit code 1 when one does not hold. */
async function main(): Promise<void> {
  const connection = await createConnection({ uri: loadConfig().databaseUrl, timezone: 'Z' });
  try {
    const findings = await checkInvariants(
      async <R>(sql: string) => (await connection.query(sql))[0] as R[],
      flows,
    );
    for (const { invariant, violations, examples } of findings) {
      console.log(`${violations === 0 ? 'holds' : 'BROKEN'}  ${invariant.name}: ${invariant.fact}`);
      if (violations > 0)
        console.log(`        ${violations} violations, such as ${JSON.stringify(examples)}`);
    }
    if (findings.some(({ violations }) => violations > 0)) process.exitCode = 1;
  } finally {
    await connection.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
