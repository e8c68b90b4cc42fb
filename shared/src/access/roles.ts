import { keysOf } from '../tone.ts';
import { Permission } from './permissions.ts';

/** What an office is called. "Chair *of* this union until 2028" is an assignment, not a role. */
export const roleTexts = {
  chair: '工会主席',
  deputy: '受托副主席',
  cadre: '工会干部',
  station_keeper: '驿站管理员',
  venue_keeper: '场馆管理员',
} as const;

export type Role = keyof typeof roleTexts;

export const roles: readonly Role[] = keysOf(roleTexts);

const deciding: readonly Permission[] = [
  Permission.TaskRead,
  Permission.JoinDecide,
  Permission.DisputeResolve,
  Permission.TransferDecide,
  Permission.MembershipDecide,
  Permission.StationManage,
  Permission.AppealDecide,
  Permission.FiguresRead,
  Permission.MembersRead,
  Permission.UnionPageEdit,
  Permission.BookingDecide,
  Permission.VenueKeep,
  Permission.VenueManage,
  Permission.CreditDecide,
  Permission.ActivityKeep,
  Permission.ActivityManage,
];

/**
 * What a role may do inside the organisation of its assignment and below it, while it is valid.
 * A deputy stands in for the chair for dates, so decides what the chair decides, but delegates to nobody.
 */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  chair: [
    ...deciding,
    Permission.CardVerify,
    Permission.MembersImport,
    Permission.DelegationManage,
    Permission.OrganisationManage,
    Permission.OfficersManage,
  ],
  deputy: [...deciding, Permission.CardVerify, Permission.MembersImport],
  cadre: [...deciding, Permission.OrganisationManage, Permission.OfficersManage],
  station_keeper: [Permission.CardVerify, Permission.ActivityKeep],
  venue_keeper: [
    Permission.TaskRead,
    Permission.BookingDecide,
    Permission.VenueKeep,
    Permission.ActivityKeep,
  ],
};

/** The roles that give a permission; empty for permissions over one's own matters. */
export function rolesWith(permission: Permission): Role[] {
  return roles.filter((role) => rolePermissions[role].includes(permission));
}
