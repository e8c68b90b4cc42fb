import { foundingThresholdOn } from '@home/shared';
import { districtOf, employersIn, isCommittee, isMeetingDay, isUnionName } from './foundings.rules';

const EMPLOYER = '临江市江岸物流有限公司';

it.each([
  ['enterprise', '临江市江岸物流有限公司工会', EMPLOYER, true],
  ['enterprise', '江岸物流有限公司工会', EMPLOYER, true],
  ['enterprise', '江岸物流有限公司工会委员会', EMPLOYER, true],
  ['enterprise', '江岸物流(有限公司)工会', EMPLOYER, true],
  ['enterprise', '江北物流有限公司工会', EMPLOYER, false],
  ['enterprise', '江岸物流有限公司', EMPLOYER, false],
  ['enterprise', '江岸物流有限公司工会', undefined, false],
  ['institution', '临江市总工会', '临江市总', false],
  ['joint', '滨河路商户联合工会', undefined, true],
  ['joint', '滨河路商户工会', undefined, false],
  ['sectoral', '河东街道家政行业工会', undefined, true],
  ['sectoral', '河东街道家政工会', undefined, false],
  ['regional', '滨河路片区工会', undefined, true],
  ['regional', '滨河路片区工会 13900000001 工会', undefined, false],
  ['regional', '片工会', undefined, false],
  ['regional', `${'好'.repeat(39)}工会`, undefined, false],
] as const)('%s %s of %s is a name: %s', (kind, name, employer, right) => {
  expect(isUnionName(kind, name, employer)).toBe(right);
});

it('a union of one employer has one, a joint one each of its employers once', () => {
  expect(employersIn('enterprise', [EMPLOYER])).toEqual([EMPLOYER]);
  expect(employersIn('enterprise', [])).toBeUndefined();
  expect(employersIn('enterprise', [EMPLOYER, '老王面馆'])).toBeUndefined();
  expect(employersIn('joint', [])).toEqual([]);
  expect(employersIn('joint', ['老王面馆', '老王 面馆', '小李理发'])).toEqual([
    '老王 面馆',
    '小李理发',
  ]);
  expect(employersIn('joint', ['13900000001'])).toBeUndefined();
  const many = Array.from({ length: 61 }, (_, at) => `第${at}家店`);
  expect(employersIn('joint', many)).toBeUndefined();
});

it.each([
  ['2026-11-18', true],
  ['2026-11-01', true],
  ['2026-10-31', false],
  ['2026-11-19', false],
  ['2026-02-30', false],
])('a founding meeting on %s, approved on 1 November, reported on the 18th: %s', (day, right) => {
  expect(isMeetingDay(day, '2026-11-01', '2026-11-18')).toBe(right);
});

it('a meeting is reported within sixty days', () => {
  expect(isMeetingDay('2026-01-02', '2026-01-01', '2026-03-03')).toBe(true);
  expect(isMeetingDay('2026-01-02', '2026-01-01', '2026-03-04')).toBe(false);
});

it('a committee has one chair and everybody once', () => {
  const [chair, member] = [
    { personId: 'a', post: 'chair' as const },
    { personId: 'b', post: 'member' as const },
  ];
  expect(isCommittee([chair, member])).toBe(true);
  expect(isCommittee([member])).toBe(false);
  expect(isCommittee([chair, { ...chair, personId: 'c' }])).toBe(false);
  expect(isCommittee([chair, { ...member, personId: 'a' }])).toBe(false);
});

it('a name is known within a district, the city itself at the top', () => {
  expect(districtOf('/1/12/120/')).toBe(12);
  expect(districtOf('/1/12/')).toBe(12);
  expect(districtOf('/1/')).toBe(1);
});

it('the threshold is that of the day', () => {
  expect(foundingThresholdOn('2026-11-18').members).toBe(25);
  expect(() => foundingThresholdOn('1990-01-01')).toThrow(RangeError);
});
