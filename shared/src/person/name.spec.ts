import fc from 'fast-check';
import { checkName, maskName, normaliseName } from './name.ts';

describe('a name', () => {
  it.each([
    ['王小明', '王小明'],
    ['  王小明 ', '王小明'],
    ['买买提·吐尔逊', '买买提·吐尔逊'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提 ・ 吐尔逊', '买买提·吐尔逊'],
    ['阿不都热合曼·买买提依明·托合提', '阿不都热合曼·买买提依明·托合提'],
    ['𬱖小', '𬱖小'],
    ['〇一', '〇一'],
    ['Maria da Silva', 'Maria da Silva'],
    ["O'Neil J. Smith", "O'Neil J. Smith"],
  ])('%p is kept as %p', (input, name) => {
    expect(checkName(input)).toEqual({ ok: true, name });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['王', 'too_short'],
    ['王1', 'charset'],
    ['·王', 'charset'],
    ['王·', 'charset'],
    ['王··明', 'charset'],
    ['王明😀', 'charset'],
    ['<王明>', 'charset'],
    ['王 明', 'charset'],
    ['王'.repeat(51), 'too_long'],
  ])('%p is refused as %s', (input, problem) => {
    expect(checkName(input)).toMatchObject({ ok: false, problem });
  });

  it('of fifty characters is accepted', () => {
    expect(checkName('王'.repeat(50)).ok).toBe(true);
  });
});

describe('a masked name', () => {
  it.each([
    ['陈亮', '陈*'],
    ['王小明', '王*明'],
    ['王小小明', '王**明'],
    ['欧阳修', '欧阳*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧*'],
    ['买买提·吐尔逊', '买买提·**'],
    ['买买提•吐尔逊', '买买提·**'],
    ['Maria da Silva', 'M**'],
    ['𬱖小明', '𬱖*明'],
    ['王', '*'],
    ['', '*'],
  ])('of %p is %p', (name, mask) => {
    expect(maskName(name)).toBe(mask);
  });

  it('always hides something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (input) => {
        const mask = maskName(input);
        expect(mask).toContain('*');
        expect(mask).not.toBe(normaliseName(input).replace(/\*/g, ''));
      }),
    );
  });
});
