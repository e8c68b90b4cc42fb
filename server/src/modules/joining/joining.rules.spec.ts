import { JoinError, PersonError } from '@home/shared';
import {
  ageInYear,
  checkConsents,
  checkContact,
  checkIdentity,
  isResolutionDay,
  mayReturn,
  reasonWithNote,
} from './joining.rules';

const TODAY = '2026-11-18';

describe('an application', () => {
  it('is returned once at most', () => {
    expect([mayReturn(false), mayReturn(true)]).toEqual([true, false]);
  });

  it.each([
    ['on the day it was sent', '2026-11-16', true],
    ['today', '2026-11-18', true],
    ['before it was sent', '2026-11-15', false],
    ['tomorrow', '2026-11-19', false],
    ['on a day that does not exist', '2026-11-31', false],
  ])('may be resolved %s: %s', (_, day, allowed) => {
    // 00:30 on the 16th in Shanghai is still the 15th in UTC.
    expect(isResolutionDay(day, [new Date('2026-11-15T16:30:00Z')], TODAY)).toBe(allowed);
  });

  it('counts the latest of several submissions', () => {
    const days = [new Date('2026-11-10T02:00:00Z'), new Date('2026-11-17T02:00:00Z')];
    expect(isResolutionDay('2026-11-16', days, TODAY)).toBe(false);
  });

  it('needs both texts in today’s wording', () => {
    const both = [
      { kind: 'join_statement', version: 1 },
      { kind: 'personal_information', version: 1 },
    ] as const;
    expect(checkConsents(both, TODAY)).toBeUndefined();
    expect(checkConsents(both.slice(1), TODAY)?.spec).toBe(JoinError.ConsentMissing);
    const old = [{ kind: 'join_statement', version: 2 }, both[1]] as const;
    expect(checkConsents(old, TODAY)?.spec).toBe(JoinError.ConsentOutdated);
  });

  it('takes the typed phone before the verified one, and says whether it is vouched for', () => {
    expect(checkContact('139 0000 0001', '13900000002')).toEqual({
      ok: true,
      phone: '13900000001',
      phoneVerified: false,
    });
    expect(checkContact(undefined, '13900000002')).toMatchObject({ phoneVerified: true });
    expect(checkContact(undefined, undefined)).toMatchObject({ spec: PersonError.PhoneMissing });
  });

  it('names the field that is wrong', () => {
    expect(checkIdentity({ name: '', idNumber: '1' }, TODAY)).toMatchObject({
      fields: { name: '请填写姓名' },
    });
    expect(checkIdentity({ name: '张三', idNumber: '1' }, TODAY)).toMatchObject({
      spec: PersonError.IdNumberInvalid,
    });
  });

  it('gives an age by the year, and reasons with their note', () => {
    expect(ageInYear(1990, TODAY)).toBe(36);
    expect([reasonWithNote('其他原因', '写明'), reasonWithNote('其他原因', undefined)]).toEqual([
      '其他原因：写明',
      '其他原因',
    ]);
  });
});
