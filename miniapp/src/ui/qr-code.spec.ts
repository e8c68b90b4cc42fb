import { encode } from 'uqr';
import { svgOf } from './qr-code';

const code = 'M1.000102260158.k1.2ax9q1.abcdefghijklmnop';

test('every dark cell of the code is drawn, and no light one', () => {
  const { data, size } = encode(code, { ecc: 'M', border: 0 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x = '', y = '', width = ''] of svgOf(code).matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let i = 0; i < Number(width); i += 1) (drawn[Number(y)] ?? [])[Number(x) + i] = true;
  }
  expect(drawn).toEqual(data);
  expect(svgOf(code)).toContain(`0 0 ${size} ${size}`);
});

test('a card code stays under 6 KB, a part of what one setData may carry', () => {
  expect(svgOf(code).length).toBeLessThan(6000);
});
