import {
  cardMessage,
  cardSecondsLeft,
  cardStepAt,
  formatCardCode,
  formatMemberNo,
  parseCardCode,
} from './card.ts';

const code = { memberNo: '000102260158', keyId: 'k1', step: 59_000_000, mac: 'AbC_-123AbC_-123' };

describe('a card code', () => {
  it('reads back what was written', () => {
    expect(parseCardCode(formatCardCode(code))).toEqual(code);
  });

  it.each([
    '',
    'M1',
    'https://example.test/',
    'M1.000102260158.k1.z4oi8.short',
    'M2.0001.k.1.AbC_-123AbC_-123',
  ])('%p is none', (text) => {
    expect(parseCardCode(text)).toBeUndefined();
  });

  it('changes every thirty seconds', () => {
    expect(cardStepAt(59_999)).toBe(1);
    expect(cardStepAt(60_000)).toBe(2);
    expect(cardSecondsLeft(60_000)).toBe(30);
    expect(cardSecondsLeft(89_999)).toBe(1);
  });

  it('signs number, key and step', () => {
    expect(cardMessage('0001', 'k1', 7)).toBe('0001.k1.7');
  });
});

it('a member number is read in fours', () => {
  expect(formatMemberNo('000102260158')).toBe('0001 0226 0158');
});
