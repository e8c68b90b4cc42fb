import { checkPhone, maskPhone } from './phone.ts';

describe('a phone number', () => {
  it.each([
    ['13812345678'],
    [' 138 1234 5678'],
    ['138-1234-5678'],
    ['+8613812345678'],
    ['008613812345678'],
  ])('%p is 13812345678', (input) => {
    expect(checkPhone(input)).toEqual({ ok: true, phone: '13812345678' });
  });

  it.each([
    ['', '请填写手机号'],
    ['1381234567', '还差 1 位'],
    ['138123456789', '多了 1 位'],
    ['1381234567a', '手机号只有数字'],
    ['12812345678', '手机号不对，请再核对一遍'],
    ['01082345678', '手机号不对，请再核对一遍'],
  ])('%p is refused with %p', (input, text) => {
    expect(checkPhone(input)).toEqual({ ok: false, text });
  });

  it('is shown without its four middle digits', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('1381234')).toBe('****');
  });
});
