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
    ['王', '王'],
    ['𠮷', '𠮷'],
    ['\u200b王\ufeff小\u2060明\ufe0f', '王小明'],
    ['\u202e王小明\u202c', '王小明'],
    ['葛\u{e0101}亮', '葛亮'],
    ['买买提･吐尔逊', '买买提·吐尔逊'],
    ['买买提．吐尔逊', '买买提·吐尔逊'],
    ['买买提\u0387吐尔逊', '买买提·吐尔逊'],
    ['\uf9f4白', '林白'],
    ['\u2f2d小\u2f25', '山小女'],
    ['○一', '〇一'],
    ['Ｍａｒｉａ　Ｓｉｌｖａ', 'Maria Silva'],
  ])('%p is kept as %p', (input, name) => {
    expect(checkName(input)).toEqual({ ok: true, name });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['A', 'too_short'],
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

describe('whatever is typed, pasted or scanned', () => {
  const han = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }),
    fc.integer({ min: 0x20000, max: 0x2a6df }),
  );
  const part = fc
    .array(han, { minLength: 1, maxLength: 12 })
    .map((codes) => String.fromCodePoint(...codes));
  const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('·'));
  const hidden = fc.constantFrom(
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u202e',
    '\ufe0f',
    '\u00ad',
  );
  const dot = fc.constantFrom('·', '•', '・', '･', '．', '‧', ' · ', '\u0387');

  it('becomes one form, and stays it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (input) => {
        expect(normaliseName(normaliseName(input))).toBe(normaliseName(input));
      }),
    );
  });

  it('is the same name with anything invisible anywhere in it, and with any dot', () => {
    fc.assert(
      fc.property(name, hidden, dot, fc.nat(), (one, mark, between, at) => {
        const characters = Array.from(one);
        characters.splice(at % (characters.length + 1), 0, mark);
        const typed = characters.join('').replaceAll('·', between);
        expect(checkName(typed)).toEqual({ ok: true, name: one });
        expect(maskName(typed)).toBe(maskName(one));
      }),
    );
  });

  it('is masked in whole characters, also those of two code units', () => {
    fc.assert(
      fc.property(name, (one) => {
        expect(maskName(one)).not.toMatch(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        );
        expect(maskName(one)).toContain('*');
      }),
    );
  });
});
