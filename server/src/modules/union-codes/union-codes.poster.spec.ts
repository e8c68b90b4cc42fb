import jsqr from 'jsqr';
import QRCode from 'qrcode';
import { readPoster } from '../../../test/support/read-pdf';
import { drawUnionPoster } from './union-codes.poster';

const scene = 'U1.uy.1.Zk3_x-9Qa2AA';

it('the sheet says which union it is and what the code is good for, and a scanner reads it', async () => {
  const pdf = await drawUnionPoster(
    {
      union: '河东街道网约配送联合工会',
      address: '滨河路 88 号',
      contact: null,
      codeVersion: 2,
      code: await QRCode.toBuffer(scene, { width: 280 }),
    },
    'a4',
  );
  const { pages, text, image } = readPoster(pdf);
  expect(pages).toBe(1);
  for (const words of ['河东街道网约配送联合工会', '滨河路 88 号', '把会籍接转过来', '第 2 版码'])
    expect(text).toContain(words);
  expect(jsqr(image.rgba, image.width, image.height)?.data).toBe(scene);
});
