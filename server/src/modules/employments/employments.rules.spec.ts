import { EmploymentError } from '@home/shared';
import { countOf, nameIn, spanProblem } from './employments.rules';

it.each([
  [null, null, true],
  ['2026-01-01', null, true],
  ['2026-11-18', '2026-11-18', true],
  [null, '2026-11-18', true],
  ['2026-11-19', null, false],
  [null, '2026-11-19', false],
  ['2026-05-02', '2026-05-01', false],
  ['2026-02-30', null, false],
] as const)('from %s to %s, on 2026-11-18: %s', (since, until, right) => {
  expect(spanProblem({ since, until }, '2026-11-18')).toBe(
    right ? undefined : EmploymentError.DaysWrong,
  );
});

it('is one employer or one platform, never both and never none', () => {
  expect(countOf({ employerName: '老王面馆' })).toBe(1);
  expect(countOf({ platform: 'meituan' })).toBe(1);
  expect(countOf({})).toBe(0);
  expect(countOf({ employerName: '' })).toBe(0);
  expect(countOf({ employerId: '7', platform: 'meituan' })).toBe(2);
});

it('takes along a name from elsewhere only when it is one', () => {
  expect(nameIn(' 老王面馆 ')).toBe('老王面馆');
  expect(nameIn('无')).toBeUndefined();
  expect(nameIn('13900000001')).toBeUndefined();
  expect(nameIn(null)).toBeUndefined();
});
