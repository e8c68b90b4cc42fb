import { allErrors } from '../error-tables.ts';
import { listPermissions, ownPermissions, Permission, permissionTexts } from './permissions.ts';
import { rolePermissions, roles, rolesWith } from './roles.ts';

describe('permissions', () => {
  it('each have a description, and are held by everybody or by some role', () => {
    const held = new Set([...ownPermissions, ...roles.flatMap((role) => rolePermissions[role])]);
    expect(Object.keys(permissionTexts).sort()).toEqual(Object.values(Permission).sort());
    expect([...held].sort()).toEqual(Object.values(Permission).sort());
    expect(listPermissions()).toHaveLength(Object.keys(Permission).length);
  });

  it('of a deputy are those of the chair, without passing the office on', () => {
    const kept: readonly Permission[] = [
      Permission.DelegationManage,
      Permission.OrganisationManage,
      Permission.OfficersManage,
    ];
    const passedOn = rolePermissions.chair.filter((one) => !kept.includes(one));
    expect(rolePermissions.deputy).toEqual(passedOn);
  });

  it('of a keeper do not reach an application', () => {
    expect(rolesWith(Permission.JoinDecide)).toEqual(['chair', 'deputy', 'cadre']);
    expect(rolesWith(Permission.CardVerify)).toEqual(['chair', 'deputy', 'station_keeper']);
  });
});

describe('error texts', () => {
  it('have a code each, with their domain in front', () => {
    const codes = allErrors.map((error) => error.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z_]+\.[a-z_]+$/.test(code))).toEqual([]);
  });

  it('are Chinese and carry no code, address or English word', () => {
    const words = allErrors.filter((error) => /[a-z]/i.test(error.text) || error.text.length < 4);
    expect(words).toEqual([]);
  });

  it('use a status of 4xx or 5xx', () => {
    expect(allErrors.filter((error) => error.status < 400 || error.status > 599)).toEqual([]);
  });
});
