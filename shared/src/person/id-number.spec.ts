import fc from 'fast-check';
import {
  birthDateOf,
  canonicalIdNumber,
  checkIdNumber,
  hintIdNumber,
  idNumberCheckDigit,
  maskIdNumber,
} from './id-number.ts';

const today = '2026-11-22';
const withCheckDigit = (first17: string) => first17 + idNumberCheckDigit(first17);
const good = withCheckDigit('65010219920314123');

const problemOf = (input: string) => {
  const check = checkIdNumber(input, today);
  return check.ok ? 'ok' : check.problem;
};

describe('an ID number', () => {
  it('of the national standard example is accepted', () => {
    expect(checkIdNumber('11010519491231002X', today)).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      birthDate: '1949-12-31',
      age: 76,
    });
  });

  it.each([
    ['a small x', '11010519491231002x'],
    ['spaces', ' 110105 19491231 002X '],
    ['full-width digits', '１１010519491231002Ｘ'],
  ])('is accepted with %s', (_case, input) => {
    expect(problemOf(input)).toBe('ok');
  });

  it.each([
    ['', 'empty'],
    ['65010219920314', 'length'],
    ['6501021992031412345', 'length'],
    ['6501021992031412A4', 'charset'],
    ['65010219920X141234', 'charset'],
    [withCheckDigit('99010219920314123'), 'region'],
    [withCheckDigit('00010219920314123'), 'region'],
    [withCheckDigit('65010219920230123'), 'birth_date'],
    [withCheckDigit('65010219921314123'), 'birth_date'],
    [withCheckDigit('65010220990314123'), 'birth_date'],
    [withCheckDigit('65010218500314123'), 'birth_date'],
    [good.slice(0, 17) + (good.endsWith('0') ? '1' : '0'), 'check_digit'],
  ])('%p is refused as %s', (input, problem) => {
    expect(problemOf(input)).toBe(problem);
  });

  it('of residence permits and foreign permanent residents passes the same check', () => {
    for (const region of ['810000', '820000', '830000', '931840']) {
      expect(problemOf(withCheckDigit(`${region}19900101001`))).toBe('ok');
    }
  });

  it('of somebody who turns 16 today is accepted, and of somebody a day younger is not', () => {
    expect(problemOf(withCheckDigit('65010220101122123'))).toBe('ok');
    expect(problemOf(withCheckDigit('65010220101123123'))).toBe('too_young');
  });

  it('of somebody born on 29 February counts from 1 March in common years', () => {
    const leapling = withCheckDigit('65010220120229123');
    expect(checkIdNumber(leapling, '2028-02-29')).toMatchObject({ ok: true, age: 16 });
    expect(checkIdNumber(leapling, '2028-02-28')).toMatchObject({ problem: 'too_young' });
    expect(checkIdNumber(leapling, '2029-02-28')).toMatchObject({ age: 16 });
    expect(checkIdNumber(leapling, '2029-03-01')).toMatchObject({ age: 17 });
  });

  it('with 15 digits is the same person as its 18-digit form', () => {
    expect(canonicalIdNumber('110105491231002')).toBe('11010519491231002X');
    expect(checkIdNumber('110105491231002', today)).toMatchObject({
      ok: true,
      idNumber: '11010519491231002X',
    });
  });

  it('with any one digit mistyped, or two neighbours swapped, is never accepted', () => {
    const digit = fc.integer({ min: 0, max: 16 });
    fc.assert(
      fc.property(digit, fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const wrong = String((Number(good.charAt(at)) + shift) % 10);
        expect(problemOf(good.slice(0, at) + wrong + good.slice(at + 1))).not.toBe('ok');
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), (at) => {
        const [a, b] = [good.charAt(at), good.charAt(at + 1)];
        fc.pre(a !== b);
        expect(problemOf(good.slice(0, at) + b + a + good.slice(at + 2))).not.toBe('ok');
      }),
    );
  });

  it('never makes the check throw, and what is accepted stays accepted in its stored form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{14,19}X?$/)), (input) => {
        const check = checkIdNumber(input, today);
        if (check.ok) expect(checkIdNumber(check.idNumber, today)).toEqual(check);
      }),
    );
  });
});

describe('while an ID number is typed', () => {
  it.each([
    ['', 'empty', ''],
    ['6', 'typing', '还差 17 位'],
    ['65010219920314', 'typing', '还差 4 位'],
    ['00', 'wrong', '开头的地区码不对，请照证件核对'],
    ['6501021992A', 'wrong', '身份证号只有数字，最后一位可以是 X'],
    ['110105491231002', 'complete', '15 位旧证号也可以'],
    [good, 'complete', '格式正确'],
    [`${good}1`, 'wrong', '多了 1 位'],
  ])('%p is %s: %s', (partial, state, text) => {
    expect(hintIdNumber(partial, today)).toMatchObject({ state, text });
  });

  it('a right number is never called wrong half-way', () => {
    for (let length = 1; length <= good.length; length += 1) {
      expect(hintIdNumber(good.slice(0, length), today).state).not.toBe('wrong');
    }
  });
});

it('an ID number is shown with four digits at each end', () => {
  expect(maskIdNumber('650102199203141234')).toBe('6501**********1234');
  expect(maskIdNumber('110105491231002')).toBe('1101**********002X');
  expect(maskIdNumber('12345')).not.toMatch(/\d/);
});

it('the birth date stands in the number', () => {
  expect(birthDateOf(good)).toBe('1992-03-14');
});
