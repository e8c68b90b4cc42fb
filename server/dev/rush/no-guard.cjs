// Preloaded into the server for the negative control: a place is taken because one was seen, as one would write it without
// thinking of the second person. It replaces a statement from outside; the product has no switch for it.
const path = require('node:path');

const places = 'modules/activities/activity-places.repository.js';
const { ActivityPlaces } = require(path.resolve(__dirname, '../../dist', places));

const guarded = ActivityPlaces.prototype.takeStatement;
ActivityPlaces.prototype.takeStatement = function unguarded(id) {
  const { sql, params } = guarded.call(this, id);
  const open = sql.replace(/ AND taken < capacity$/, '');
  if (open === sql) throw new Error('the guard is not where it was');
  return { sql: open, params };
};
