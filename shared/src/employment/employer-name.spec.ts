import { checkEmployerName, employerKeyText, normaliseEmployerName } from './employer-name.ts';

describe('the same employer typed twice', () => {
  it.each([
    ['江岸物流（临江）有限公司', '江岸物流(临江)有限公司'],
    ['江岸物流 有限公司', '江岸物流有限公司'],
    ['　江岸物流有限公司\u200b', '江岸物流有限公司'],
    ['江岸物流有限责任公司', '江岸物流有限公司'],
    ['ＡＢＣ 餐饮', 'abc餐饮'],
    ['老王·面馆', '老王面馆'],
  ])('%s is %s', (one, other) => {
    expect(employerKeyText(one)).toBe(employerKeyText(other));
  });

  it.each([
    ['江岸物流有限公司', '江北物流有限公司'],
    ['江岸物流有限公司', '江岸物流股份有限公司'],
    ['第一食堂', '第二食堂'],
    ['1号仓', '2号仓'],
  ])('but %s is not %s', (one, other) => {
    expect(employerKeyText(one)).not.toBe(employerKeyText(other));
  });
});

it('shows a name with Chinese brackets and without stray spaces', () => {
  expect(normaliseEmployerName('  江岸物流(临江)  有限公司 ')).toBe('江岸物流（临江） 有限公司');
});

it.each([
  ['', 'too_short'],
  ['（）', 'too_short'],
  ['店', 'too_short'],
  ['好'.repeat(61), 'too_long'],
  ['张师傅 13900000001', 'digits'],
  ['139-0000-0001', 'digits'],
  ['４２０１０２１９９００１０１', 'digits'],
])('%s is refused as %s', (typed, problem) => {
  expect(checkEmployerName(typed)).toMatchObject({ ok: false, problem });
});

it.each(['江岸物流有限公司', '7-11 便利店', '58 到家', '𠮷野家', 'KFC'])('%s is taken', (typed) => {
  expect(checkEmployerName(typed).ok).toBe(true);
});
