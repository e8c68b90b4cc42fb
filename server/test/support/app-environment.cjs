// Boots one app per Jest worker from dist, in the host realm, outside Jest's module registry: the whole suite then
// costs one start a worker instead of one a file.
const { TestEnvironment } = require('jest-environment-node');
const { createConnection } = require('mysql2/promise');
const { randomBytes } = require('node:crypto');
const { mkdtempSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const dist = path.join(__dirname, '../../dist');
const fromDist = (file) => require(path.join(dist, file));

/** One a worker process; the promise is kept so that files share it. */
let running;

async function freshDatabase(name) {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) throw new Error('TEST_DATABASE_URL is not set. Run: npm test -- --only=e2e');
  const url = new URL(base);
  url.pathname = '/';
  const root = await createConnection({ uri: url.href });
  await root.query(`DROP DATABASE IF EXISTS ${name}`);
  await root.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await root.end();
  url.pathname = `/${name}`;
  return url.href;
}

function keyFiles() {
  const folder = mkdtempSync(path.join(tmpdir(), 'home-keys-'));
  return Object.fromEntries(
    ['SESSION_KEY_FILE', 'DATA_KEY_FILE'].map((name) => {
      const file = path.join(folder, name);
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
      return [name, file];
    }),
  );
}

async function boot(worker) {
  const databaseUrl = await freshDatabase(`home_e2e_${worker}`);
  const environment = { NODE_ENV: 'test', DATABASE_URL: databaseUrl, ...keyFiles() };
  Object.assign(process.env, environment, {
    PORT: '0',
    BACKGROUND_JOBS: 'off',
    LOG_LEVEL: 'fatal',
  });
  require('reflect-metadata');
  await fromDist('database/migrate.js').migrate(databaseUrl);
  const { createApp, configureApp } = fromDist('app.js');
  const app = await createApp(fromDist('app.module.js').AppModule, { logLevel: 'fatal' });
  await configureApp(app);
  await app.listen(0, '127.0.0.1');
  const { Database } = fromDist('database/database.js');
  const database = app.get(Database);
  const [tables] = await database.pool.query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name NOT IN ('migrations', 'typeorm_metadata')",
  );
  const { port } = app.getHttpServer().address();
  const { routeRules } = fromDist('access/route-rules.js');
  const { seedDemoCity } = fromDist('database/seeds/demo-city.js');
  const privacy = fromDist('privacy/index.js');
  const seedCity = () =>
    seedDemoCity({
      database,
      audit: app.get(privacy.AuditLog),
      clock: services.clock,
      calendar: app.get(fromDist('calendar/working-days.js').WorkingDays),
      cipher: app.get(privacy.ColumnCipher),
      blindIndex: app.get(privacy.BlindIndex),
    });
  const services = {
    clock: app.get(fromDist('calendar/clock.js').Clock),
    escalation: app.get(fromDist('flow/escalation.job.js').EscalationJob),
    anchors: app.get(fromDist('privacy/audit-anchors.js').AuditAnchors),
    retention: app.get(fromDist('privacy/retention.job.js').RetentionJob),
    outbox: app.get(fromDist('outbox/outbox.worker.js').OutboxWorker),
  };
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    databaseUrl,
    environment,
    routes: () =>
      routeRules(app).map(({ method, path: route, rule }) => ({ method, path: route, rule })),
    /** Empties every table and loads the demo city again, at the machine's time or a given one. */
    async reset(at) {
      services.clock.reset?.();
      if (at) services.clock.set(new Date(at));
      for (const { name } of tables) await database.pool.query(`DELETE FROM ${name}`);
      await seedCity();
    },
    async empty() {
      services.clock.reset?.();
      for (const { name } of tables) await database.pool.query(`DELETE FROM ${name}`);
    },
    query: async (sql, params) => (await database.pool.query(sql, params))[0],
    lock: async (sql, params) => {
      const connection = await createConnection({ uri: databaseUrl });
      await connection.beginTransaction();
      await connection.query(sql, params);
      return async () => {
        await connection.rollback();
        await connection.end();
      };
    },
    flows: () => ({
      registered: app
        .get(fromDist('flow/define-flow.js').FlowRegistry)
        .list()
        .map(({ name }) => name),
      listed: fromDist('flows.js').flows.map(({ name }) => name),
    }),
    setTime: (iso) => services.clock.set(new Date(iso)),
    now: () => services.clock.now().toISOString(),
    advance: (seconds) => services.clock.advance(seconds),
    escalate: () => services.escalation.run(),
    anchor: () => services.anchors.run(),
    retain: () => services.retention.run(),
    drain: () => services.outbox.drain(),
    invariants: async () => {
      const query = async (sql) => (await database.pool.query(sql))[0];
      const findings = await fromDist('invariants/check.js').checkInvariants(
        query,
        fromDist('flows.js').flows,
      );
      return findings
        .filter(({ violations }) => violations > 0)
        .map(({ invariant, examples }) => ({
          name: invariant.name,
          fact: invariant.fact,
          examples,
        }));
    },
  };
}

class AppEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    running ??= boot(process.env.JEST_WORKER_ID ?? '1');
    this.global.home = await running;
  }
}

module.exports = AppEnvironment;
