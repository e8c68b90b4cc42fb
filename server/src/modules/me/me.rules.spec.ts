import { Permission } from '@home/shared';
import { capabilitiesOf, organisationsWith } from './me.rules';

describe('what my offices allow', () => {
  test('a worker without an office has no capability', () => {
    expect(capabilitiesOf([])).toEqual([]);
  });

  test('a keeper verifies cards, a chair decides as well, both together each once', () => {
    const keeper = { role: 'station_keeper', organisationId: 12 } as const;
    const chair = { role: 'chair', organisationId: 140 } as const;
    expect(capabilitiesOf([keeper])).toEqual([Permission.CardVerify]);
    expect(capabilitiesOf([keeper, chair])).toEqual([
      Permission.JoinDecide,
      Permission.TaskRead,
      Permission.DisputeResolve,
      Permission.StationManage,
      Permission.CardVerify,
    ]);
  });

  test('tasks are read where a deciding office is held, named once', () => {
    const offices = [
      { role: 'chair', organisationId: 140 },
      { role: 'cadre', organisationId: 12 },
      { role: 'deputy', organisationId: 140 },
      { role: 'station_keeper', organisationId: 13 },
    ] as const;
    expect(organisationsWith(Permission.TaskRead, offices)).toEqual([140, 12]);
  });
});
