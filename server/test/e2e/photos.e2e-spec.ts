import { photoLimits, photoPath } from '@home/shared';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { actor, guest, type Actor, type ErrorBody } from '../support/actors';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import { aPdf, aPhoto, uploadTo, wechatSays, type MatterOf } from '../support/pictures';
import { until } from '../support/until';

interface Photos {
  items: { id: string; path: string; check: string; mayPass: boolean }[];
  mayAdd: boolean;
}
interface Venue {
  id: string;
  name: string;
  photo: string | null;
  photos: string[];
}

let cadre: Actor;
let room: MatterOf;

jest.setTimeout(60_000);
beforeEach(async () => {
  await home.reset();
  await wechatSays('mode', { mode: 'ok' });
  await wechatSays('media', { advice: 'pass' });
  cadre = await actor('district-cadre');
  room = await venueNamed('滨河路 24 小时球场');
  for (const { id } of (await photosOf(cadre, room)).items) await takeDown(cadre, room, id);
});
afterEach(expectInvariants);

async function venueNamed(name: string): Promise<MatterOf> {
  const { items } = await guest().mustGet<{ items: Venue[] }>('/venues');
  const subjectId = items.find((one) => one.name === name)?.id ?? '';
  return { subjectType: 'venue', subjectId };
}
const queryOf = (matter: MatterOf): string => `?${new URLSearchParams({ ...matter })}`;
const photosOf = (who: Actor, matter: MatterOf) => who.mustGet<Photos>(`/photos${queryOf(matter)}`);
const takeDown = (who: Actor, matter: MatterOf, id: string) =>
  who.post<Photos & ErrorBody>(`/photos/${id}/remove${queryOf(matter)}`, undefined);
const hang = (who: Actor, matter: MatterOf, bytes: Buffer, key: string = randomUUID()) =>
  uploadTo<Photos & ErrorBody>(who, matter, bytes, { key, route: '/photos' });
const namesOf = async ({ subjectId }: MatterOf) =>
  (await guest().mustGet<Venue>(`/venues/${subjectId}`)).photos;
/** WeChat has looked at all of them. */
const shown = (count: number) =>
  until('WeChat has answered', async () => {
    await home.drain();
    return (await namesOf(room)).length === count;
  });
/** Also of a picture that nobody else may see yet. */
const hungName = async ({ subjectId }: MatterOf): Promise<string> => {
  const [row] = await home.query<{ name: string }>(
    'SELECT name FROM photos WHERE subject_id = UNHEX(?)',
    [subjectId.replace(/-/g, '')],
  );
  return row?.name ?? '';
};
const fetched = (path: string) => fetch(`${home.baseUrl}${path}`);
const many = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      aPhoto(200, 150, `#${String(100_000 + i * 77_777).slice(0, 6)}`),
    ),
  );

describe('a picture of a venue', () => {
  it('is hung up without its secrets, seen by anybody in two sizes, and kept by their phones for ever', async () => {
    const noise = await sharp({
      create: {
        width: 3000,
        height: 2000,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .withExif({ IFD0: { ImageDescription: 'SECRET-IN-EXIF' } })
      .jpeg()
      .toBuffer();
    const { status, body } = await hang(cadre, room, noise);
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [{ check: 'waiting', mayPass: false }], mayAdd: true });
    await shown(1);
    expect(await photosOf(cadre, room)).toMatchObject({ items: [{ check: 'passed' }] });
    const [name = ''] = await namesOf(room);
    const [page, row] = await Promise.all([
      fetched(photoPath(name, 'page')),
      fetched(photoPath(name, 'row')),
    ]);
    for (const answer of [page, row]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    const [large, small] = [
      Buffer.from(await page.arrayBuffer()),
      Buffer.from(await row.arrayBuffer()),
    ];
    expect(small.length).toBeLessThanOrEqual(photoLimits.small.bytes);
    expect(large.includes('SECRET-IN-EXIF')).toBe(false);
    expect(await sharp(large).metadata()).toMatchObject({ width: 1280, format: 'jpeg' });
    expect(await sharp(small).metadata()).toMatchObject({ width: 320, height: 240 });
    const { items } = await guest().mustGet<{ items: Venue[] }>('/venues');
    expect(items.find(({ id }) => id === room.subjectId)?.photo).toBe(name);
  });

  it('is put in order, and once taken down it is not there for anybody', async () => {
    for (const bytes of await many(3)) await hang(cadre, room, bytes);
    await shown(3);
    const { items } = await photosOf(cadre, room);
    const before = await namesOf(room);
    const ids = items.map(({ id }) => id);
    const turned = [ids[2], ids[0], ids[1]];
    await cadre.mustPost(`/photos/order${queryOf(room)}`, { ids: turned });
    expect(await namesOf(room)).toEqual([before[2], before[0], before[1]]);
    const [first = ''] = turned;
    expect((await takeDown(cadre, room, first)).status).toBe(200);
    expect((await takeDown(cadre, room, first)).body.code).toBe('photo.not_found');
    const gone = await fetched(photoPath(before[2] ?? '', 'page'));
    expect(gone.status).toBe(404);
    expect(gone.headers.get('cache-control') ?? '').not.toContain('immutable');
    const late = await cadre.post<ErrorBody>(`/photos/order${queryOf(room)}`, { ids: turned });
    expect(late.body.code).toBe('photo.changed');
    const twice = await cadre.post<ErrorBody>(`/photos/order${queryOf(room)}`, {
      ids: [ids[0], ids[0]],
    });
    expect(twice.body.code).toBe('photo.changed');
  });

  it('hangs nine times at most, however many come at once; one key is one picture', async () => {
    const key = randomUUID();
    const bytes = await aPhoto();
    const [one, again] = [await hang(cadre, room, bytes, key), await hang(cadre, room, bytes, key)];
    expect(again.body.items.map(({ id }) => id)).toEqual(one.body.items.map(({ id }) => id));
    const taps = await Promise.all((await many(12)).map((each) => hang(cadre, room, each)));
    const codes = taps.map(({ status, body }) => (status === 200 ? 'ok' : body.code));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(photoLimits.each - 1);
    expect(new Set(codes)).toEqual(new Set(['ok', 'photo.full']));
    expect((await photosOf(cadre, room)).items).toHaveLength(photoLimits.each);
  });

  it('is a picture, of no more than ten megabytes', async () => {
    const refused = async (bytes: Buffer) => (await hang(cadre, room, bytes)).body.code;
    expect(await refused(aPdf())).toBe('photo.not_a_picture');
    expect(await refused(Buffer.from('<svg onload="x"/>'))).toBe('file.unreadable');
    expect(await refused(Buffer.alloc(11 * 1024 * 1024, 1))).toBe('file.too_large');
    expect((await photosOf(cadre, room)).items).toEqual([]);
  });

  it('is nobody else’s to hang up, look at before its time, or take down', async () => {
    const { body } = await hang(cadre, room, await aPhoto());
    const [photo] = body.items;
    for (const name of ['chair', 'member', 'venue-keeper'] as const) {
      const other = await actor(name);
      expect((await hang(other, room, await aPhoto())).body.code).toBe('photo.subject_not_found');
      expect((await takeDown(other, room, photo?.id ?? '')).status).toBe(404);
    }
    const hall = await venueNamed('区职工体育馆');
    expect((await takeDown(cadre, hall, photo?.id ?? '')).body.code).toBe('photo.not_found');
    expect((await fetched(photo?.path ?? '')).status).toBe(200);
    const forged = (photo?.path ?? '').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await fetched(forged)).status).not.toBe(200);
  });

  it('is seen by those who manage it alone while WeChat looks at it', async () => {
    await hang(cadre, room, await aPhoto());
    const name = await hungName(room);
    expect(await namesOf(room)).toEqual([]);
    const { items } = await guest().mustGet<{ items: Venue[] }>('/venues');
    expect(items.find(({ id }) => id === room.subjectId)?.photo).toBeNull();
    for (const size of ['page', 'row'] as const)
      expect((await fetched(photoPath(name, size))).status).toBe(404);
    const [photo] = (await photosOf(cadre, room)).items;
    expect(photo).toMatchObject({ check: 'waiting', mayPass: false });
    expect((await fetched(photo?.path ?? '')).status).toBe(200);
    await shown(1);
    expect((await fetched(photoPath(name, 'row'))).status).toBe(200);
  });

  it('that WeChat cannot tell is let through by another office holder, not by who hung it up', async () => {
    await wechatSays('media', { advice: 'review' });
    await hang(cadre, room, await aPhoto());
    const isAsked = async () => {
      await home.drain();
      return (await photosOf(cadre, room)).items[0]?.check === 'review';
    };
    await until('WeChat has answered', isAsked);
    const [photo] = (await photosOf(cadre, room)).items;
    expect(photo?.mayPass).toBe(false);
    const pass = (who: Actor) =>
      who.post<Photos & ErrorBody>(`/photos/${photo?.id}/pass${queryOf(room)}`, undefined);
    expect((await pass(cadre)).body.code).toBe('photo.own');
    expect(await namesOf(room)).toEqual([]);
    const above = await actor('city-cadre');
    expect((await photosOf(above, room)).items).toMatchObject([{ check: 'review', mayPass: true }]);
    expect((await pass(above)).body.items).toMatchObject([{ check: 'passed', mayPass: false }]);
    expect(await namesOf(room)).toHaveLength(1);
    expect((await pass(above)).body.code).toBe('photo.nothing_to_pass');
    const { items } = await cadre.mustGet<{ items: { body: string }[] }>('/messages');
    expect(items[0]?.body).toContain('请另一位干部');
  });

  it('that WeChat does not let pass is taken down, and whoever hung it up is told', async () => {
    await wechatSays('media', { advice: 'risky' });
    await hang(cadre, room, await aPhoto());
    const name = await hungName(room);
    await until('WeChat has answered', async () => {
      await home.drain();
      return (await photosOf(cadre, room)).items.length === 0;
    });
    expect((await fetched(photoPath(name, 'page'))).status).toBe(404);
    expect(await namesOf(room)).toEqual([]);
    const { items } = await cadre.mustGet<{ items: { body: string }[] }>('/messages');
    expect(items[0]?.body).toContain('没有通过微信的内容检查，已经自动去掉');
  });
});

describe('the public route', () => {
  it('knows names of public pictures alone: no draft’s, no closed venue’s, and no paper of anybody', async () => {
    const chair = await actor('chair');
    const { items } = await chair.mustGet<{ items: { id: string; status: string }[] }>(
      '/activities/managed',
    );
    const draft = items.find(({ status }) => status === 'draft');
    const matter = { subjectType: 'activity', subjectId: draft?.id ?? '' };
    const { body } = await hang(chair, matter, await aPhoto());
    const name = await hungName(matter);
    const isChecked = async () => {
      await home.drain();
      return (await photosOf(chair, matter)).items[0]?.check === 'passed';
    };
    await until('WeChat has answered', isChecked);
    expect((await fetched(photoPath(name, 'page'))).status).toBe(404);
    expect((await fetched(body.items[0]?.path ?? '')).status).toBe(200);
    await chair.mustPost(`/activities/${matter.subjectId}/publish`, { waitingRoom: false });
    expect((await fetched(photoPath(name, 'page'))).status).toBe(200);

    await hang(cadre, room, await aPhoto());
    await shown(1);
    const [seen = ''] = await namesOf(room);
    expect((await fetched(photoPath(seen, 'row'))).status).toBe(200);
    await home.query('UPDATE venues SET closed_at = NOW(3) WHERE id = UNHEX(?)', [
      room.subjectId.replace(/-/g, ''),
    ]);
    expect((await fetched(photoPath(seen, 'row'))).status).toBe(404);
    const strays = [body.items[0]?.id ?? '', '../files', `${name}.png`, `${name}-x.jpg`, '%00'];
    for (const stray of strays)
      expect((await fetched(`/api/v1/photos/${stray}`)).status).toBeGreaterThanOrEqual(400);
  });
});
