// Preloaded into the real server for one recording run: tells the benchmark which statements a request really made.
const path = require('node:path');
const { createRequire } = require('node:module');

const fromServer = createRequire(path.resolve(__dirname, '../../package.json'));
const driver = path.dirname(fromServer.resolve('mysql2'));
const Connection = require(path.join(driver, 'lib/base/connection.js'));

let tape;

const isSetUp = (sql) => /^SET SESSION/.test(sql);

for (const kind of ['execute', 'query']) {
  const original = Connection.prototype[kind];
  Connection.prototype[kind] = function recorded(sql, values, callback) {
    if (!tape || typeof sql !== 'string' || isSetUp(sql))
      return original.call(this, sql, values, callback);
    const params = Array.isArray(values) ? values : [];
    const done = typeof values === 'function' ? values : callback;
    const statement = { kind, sql, params: [...params], connection: this.threadId, rows: [] };
    tape.push(statement);
    return original.call(this, sql, params, (error, rows, fields) => {
      if (Array.isArray(rows)) statement.rows = rows.map((row) => Object.values(row));
      done?.(error, rows, fields);
    });
  };
}

process.on('message', (order) => {
  if (order === 'start') tape = [];
  if (order === 'start') process.send({ recording: true });
  if (order !== 'stop') return;
  process.send({ statements: tape });
  tape = undefined;
});
