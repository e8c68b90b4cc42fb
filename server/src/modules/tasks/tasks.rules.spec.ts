import { Permission } from '@home/shared';
import { authoritiesOf } from './tasks.rules';

describe('whose inbox a task is in', () => {
  it('puts organisations with the same permissions together', () => {
    const [one, ...others] = authoritiesOf([
      { role: 'cadre', organisationId: 12 },
      { role: 'cadre', organisationId: 120 },
    ]);
    expect(others).toEqual([]);
    expect(one?.organisationIds).toEqual([12, 120]);
    expect(one?.permissions).toContain(Permission.JoinDecide);
  });

  it('adds up two offices at one organisation', () => {
    const authorities = authoritiesOf([
      { role: 'chair', organisationId: 140 },
      { role: 'cadre', organisationId: 140 },
      { role: 'cadre', organisationId: 120 },
    ]);
    expect(authorities.map(({ organisationIds }) => organisationIds)).toEqual([[140], [120]]);
  });

  it('leaves out who may not read tasks', () => {
    expect(authoritiesOf([{ role: 'station_keeper', organisationId: 140 }])).toEqual([]);
  });
});
