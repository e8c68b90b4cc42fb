import { posterPapers } from '@home/shared';
import jsqr from 'jsqr';
import QRCode from 'qrcode';
import { drawPoster, type PosterFace } from './stations.poster';
import { readPoster } from '../../../test/support/read-pdf';

const scene = 's1.127.1.Zk3_x-9Qa2';

async function aFace(change: Partial<PosterFace> = {}): Promise<PosterFace> {
  return {
    number: 'HD-0127',
    name: '滨河路 24 小时驿站',
    address: '滨河路 88 号邮政网点旁',
    hours: '24 小时',
    offers: ['热水', '微波炉', '手机充电'],
    union: '河东街道总工会',
    codeVersion: 3,
    code: await QRCode.toBuffer(scene, { width: 280 }),
    ...change,
  };
}

describe("the sheet for a station's door", () => {
  it('says in Chinese what the station is, in one page', async () => {
    const poster = readPoster(await drawPoster(await aFace(), 'a4'));
    expect(poster.pages).toBe(1);
    for (const words of [
      '滨河路 24 小时驿站',
      'HD-0127 · 滨河路 88 号邮政网点旁',
      '开放时间：24 小时',
      '热水 · 微波炉 · 手机充电',
      '不扫码也能进门，不用登记',
      '由河东街道总工会照看 · HD-0127 · 第 3 版码',
    ])
      expect(poster.text).toContain(words);
  });

  it('carries the code, and a scanner reads it', async () => {
    const { image } = readPoster(await drawPoster(await aFace(), 'a4'));
    expect(jsqr(image.rgba, image.width, image.height)?.data).toBe(scene);
  });

  it('brings the glyphs it needs and nothing of the rest of the font', async () => {
    const pdf = await drawPoster(await aFace(), 'a4');
    const { fonts } = readPoster(pdf);
    expect(fonts).toHaveLength(2);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(pdf.length).toBeLessThan(300_000);
  });

  it.each([
    ['a4', [595, 842]],
    ['a5', [421, 595]],
  ] as const)('is cut for %s', async (paper, size) => {
    const poster = readPoster(await drawPoster(await aFace(), paper));
    expect(poster.size.map(Math.round)).toEqual(size);
    expect(poster.pages).toBe(1);
  });

  it.each(posterPapers)('keeps to a sheet of %s with the longest names', async (paper) => {
    const long = await aFace({
      name: '某'.repeat(60),
      address: '路'.repeat(120),
      union: '会'.repeat(80),
      offers: Array.from({ length: 13 }, () => '手机充电'),
    });
    const poster = readPoster(await drawPoster(long, paper));
    expect(poster.pages).toBe(1);
    expect(poster.outside).toEqual([]);
    expect(poster.overlapping).toEqual([]);
  });
});
