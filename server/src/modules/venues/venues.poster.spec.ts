import { parseVenueScene, venueSceneOf } from '@home/shared';
import jsqr from 'jsqr';
import QRCode from 'qrcode';
import { readPoster } from '../../../test/support/read-pdf';
import { drawVenuePoster } from './venues.poster';

const id = '0198f0a1-7c2e-7abc-8def-0123456789ab';

it.each(['a4', 'a5'] as const)(
  'the sheet says where and when, and a scanner reads it: %s',
  async (paper) => {
    const pdf = await drawVenuePoster(
      {
        name: '区职工体育馆',
        address: '滨河路 88 号',
        hoursText: '每天 17:00–22:00',
        phone: '027-8888 6666',
        organisationName: '河东区总工会',
        resources: [{ name: '1 号场' }, { name: '2 号场' }],
      },
      await QRCode.toBuffer(venueSceneOf(id), { width: 280 }),
      paper,
    );
    const { pages, text, image } = readPoster(pdf);
    expect(pages).toBe(1);
    for (const words of [
      '区职工体育馆',
      '滨河路 88 号',
      '每天 17:00–22:00',
      '1 号场 · 2 号场',
      '027-8888 6666',
    ])
      expect(text).toContain(words);
    expect(parseVenueScene(jsqr(image.rgba, image.width, image.height)?.data ?? '')).toBe(id);
  },
);
