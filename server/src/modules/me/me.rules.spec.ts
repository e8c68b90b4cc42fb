import { Permission } from '@home/shared';
import { capabilitiesOf } from './me.rules';

describe('what my offices allow', () => {
  test('a worker without an office has no capability', () => {
    expect(capabilitiesOf([])).toEqual([]);
  });

  test('a keeper verifies cards, a chair decides as well, both together each once', () => {
    expect(capabilitiesOf([{ role: 'station_keeper' }])).toEqual([
      Permission.CardVerify,
      Permission.ActivityKeep,
    ]);
    expect(capabilitiesOf([{ role: 'station_keeper' }, { role: 'chair' }])).toEqual([
      Permission.JoinDecide,
      Permission.TaskRead,
      Permission.DisputeResolve,
      Permission.TransferDecide,
      Permission.MembershipDecide,
      Permission.OrganisationManage,
      Permission.StationManage,
      Permission.CardVerify,
      Permission.AppealDecide,
      Permission.FiguresRead,
      Permission.DelegationManage,
      Permission.MembersRead,
      Permission.MembersImport,
      Permission.OfficersManage,
      Permission.UnionPageEdit,
      Permission.BookingDecide,
      Permission.VenueKeep,
      Permission.VenueManage,
      Permission.CreditDecide,
      Permission.ActivityKeep,
      Permission.ActivityManage,
    ]);
  });
});
