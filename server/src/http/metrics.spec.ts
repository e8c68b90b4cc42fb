import { Metrics } from './metrics';

describe('the metrics', () => {
  it('say how many wait for the database at the moment they are read', async () => {
    const metrics = new Metrics();
    let waiting = 3;
    metrics.watchDatabase(() => waiting);
    expect(await metrics.registry.metrics()).toContain('home_database_waiting 3');
    waiting = 0;
    expect(await metrics.registry.metrics()).toContain('home_database_waiting 0');
  });
});
