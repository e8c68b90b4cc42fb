// Preloaded into the real server: how long at least one statement was under way. What a job does in that time it could do
// in no less; the rest of its time is ours.
const path = require('node:path');
const { createRequire } = require('node:module');

const fromServer = createRequire(path.resolve(__dirname, '../../package.json'));
const driver = path.dirname(fromServer.resolve('mysql2'));
const Connection = require(path.join(driver, 'lib/base/connection.js'));

let underWay = 0;
let since = 0;
let busyMs = 0;
let statements = 0;

function begin() {
  statements += 1;
  underWay += 1;
  if (underWay === 1) since = performance.now();
}

function end() {
  underWay -= 1;
  if (underWay === 0) busyMs += performance.now() - since;
}

for (const kind of ['execute', 'query']) {
  const original = Connection.prototype[kind];
  Connection.prototype[kind] = function clocked(sql, values, callback) {
    const done = typeof values === 'function' ? values : callback;
    const params = Array.isArray(values) ? values : [];
    begin();
    return original.call(this, sql, params, (...answer) => {
      end();
      done?.(...answer);
    });
  };
}

process.on('message', (order) => {
  if (order === 'start') [busyMs, statements] = [0, 0];
  process.send({ busyMs, statements });
});
