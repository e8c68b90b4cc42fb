import { fileLimits } from '@home/shared';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { actor, type Actor, type ErrorBody } from '../support/actors';
import { ChildServer } from '../support/child-server';
import { aCorrection, anApplication } from '../support/factories';
import { home } from '../support/home';
import { expectInvariants } from '../support/invariants';
import {
  aPdf,
  aPhoto,
  fetchLink,
  filesOf,
  linkTo,
  look,
  mustUpload,
  queryOf,
  uploadTo,
  wechatSays,
  type MatterOf,
} from '../support/pictures';
import { until } from '../support/until';

let rider: Actor;
let chair: Actor;
let matter: MatterOf;

/** A rider whose application went back to them for a proof of work. */
beforeEach(async () => {
  await home.reset();
  await home.sweepFiles(-1);
  await wechatSays('mode', { mode: 'ok' });
  await wechatSays('media', { advice: 'pass' });
  rider = await actor('paper-rider');
  chair = await actor('chair');
  const { id } = await rider.mustPost<{ id: string }>(
    '/join/applications',
    await anApplication(rider),
  );
  await chair.mustPost(`/join/review/${id}/return`, { missing: ['employer_proof'] });
  matter = { subjectType: 'join_application', subjectId: id };
});
afterEach(expectInvariants);

const kept = (): string[] =>
  readdirSync(home.filesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(home.filesFolder, name)).isFile(),
  );
const checkOf = async (id: string): Promise<string | undefined> =>
  (await filesOf(rider, matter)).items.find((one) => one.id === id)?.check;

describe('papers of a returned application', () => {
  it('a rider photographs what was asked for, sends it again, and the chair decides with it', async () => {
    const { items, mayAdd } = await mustUpload(rider, matter, await aPhoto());
    expect(mayAdd).toBe(true);
    expect(items).toMatchObject([
      { sideText: '您交的', medium: 'image/jpeg', check: 'waiting', mayRemove: true },
    ]);
    await rider.mustPost(`/join/applications/${matter.subjectId}/resubmit`, aCorrection());
    const seen = await filesOf(chair, matter);
    expect(seen).toMatchObject({
      mayAdd: false,
      items: [{ sideText: '申请人交的', mayRemove: false }],
    });
    const picture = await look(chair, matter, seen.items[0]?.id ?? '');
    const { format, width, height } = await sharp(picture).metadata();
    // Lying on its side as the phone wrote it, upright as it is kept.
    expect([format, width, height]).toEqual(['jpeg', 80, 120]);
    const views = await rider.mustGet<{ items: { what: string }[] }>('/me/file-views');
    expect(views.items[0]?.what).toBe('看了您交的材料');
  });

  it('keeps no place, no description and no readable byte', async () => {
    const photo = await aPhoto();
    expect(photo.includes('SECRET-IN-EXIF')).toBe(true);
    const { items } = await mustUpload(rider, matter, photo);
    const picture = await look(rider, matter, items[0]?.id ?? '');
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
    expect(picture.includes('SECRET-IN-EXIF')).toBe(false);
    const [name = ''] = kept();
    const stored = readFileSync(join(home.filesFolder, name));
    expect(stored.includes(picture.subarray(0, 64))).toBe(false);
    expect(stored.subarray(0, 3).toString('hex')).not.toBe('ffd8ff');
  });

  it('takes a PDF as a download that runs nothing', async () => {
    const { items } = await mustUpload(rider, matter, aPdf());
    expect(items).toMatchObject([{ medium: 'application/pdf' }]);
    const { body } = await linkTo(chair, matter, items[0]?.id ?? '');
    const { headers } = await fetchLink(body.path);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="paper.pdf"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('is taken away by whoever brought it, and then its bytes are gone', async () => {
    const { items } = await mustUpload(rider, matter, await aPhoto());
    const id = items[0]?.id ?? '';
    expect(kept()).toHaveLength(1);
    const denied = await chair.post<ErrorBody>(`/files/${id}/remove${queryOf(matter)}`);
    expect(denied.body.code).toBe('file.not_found');
    const left = await rider.mustPost<{ items: unknown[] }>(
      `/files/${id}/remove${queryOf(matter)}`,
    );
    expect(left.items).toEqual([]);
    await home.drain();
    expect(kept()).toEqual([]);
    expect((await linkTo(rider, matter, id)).body.code).toBe('file.not_found');
  });

  it('takes nothing more once it is decided', async () => {
    await rider.mustPost(`/join/applications/${matter.subjectId}/withdraw`);
    const { status, body } = await uploadTo<ErrorBody>(rider, matter, await aPhoto());
    expect([status, body.code]).toEqual([409, 'file.not_now']);
    expect(kept()).toEqual([]);
  });
});

describe('what is not taken', () => {
  const refusal = async (bytes: Buffer): Promise<[number, string]> => {
    const { status, body } = await uploadTo<ErrorBody>(rider, matter, bytes);
    return [status, body.code];
  };

  it('more than 10 MB, before it is read and also when its length is not said', async () => {
    expect(await refusal(Buffer.alloc(fileLimits.bytes + 1, 1))).toEqual([413, 'file.too_large']);
    const boundary = 'x';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`;
    async function* endless(): AsyncIterable<Uint8Array> {
      yield Buffer.from(head);
      for (let sent = 0; sent < 12; sent += 1) yield Buffer.alloc(1024 * 1024, 1);
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    const init = {
      method: 'POST',
      duplex: 'half' as const,
      headers: {
        authorization: `Bearer ${rider.token}`,
        'idempotency-key': randomUUID(),
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: endless(),
    };
    const response = await fetch(`${home.baseUrl}/api/v1/files${queryOf(matter)}`, init);
    expect(response.status).toBe(413);
    expect(kept()).toEqual([]);
  });

  it.each([
    ['a page that calls itself a picture', Buffer.from('<html><script>alert(1)</script></html>')],
    ['half a picture', Buffer.from('ffd8ffe000104a46494600010100', 'hex')],
    ['half a PDF', Buffer.from('%PDF-1.4\n1 0 obj')],
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
  ])('%s', async (_name, bytes) => {
    expect(await refusal(bytes)).toEqual([422, 'file.unreadable']);
  });

  it('a small file that unfolds into too many pixels', async () => {
    const bomb = await sharp({
      create: { width: 9000, height: 9000, channels: 3, background: '#000' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toEqual([422, 'file.too_many_pixels']);
  });

  it('a body without a file, and a body that is none', async () => {
    const send = (body: string, type: string) =>
      fetch(`${home.baseUrl}/api/v1/files${queryOf(matter)}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${rider.token}`,
          'idempotency-key': randomUUID(),
          'content-type': type,
        },
        body,
      });
    expect((await send('--x--\r\n', 'multipart/form-data; boundary=x')).status).toBe(400);
    expect((await send('{}', 'application/json')).status).toBe(415);
  });

  it('a large body on any other route, as before', async () => {
    const large = { name: 'x'.repeat(300 * 1024) };
    expect((await rider.post('/join/applications', large)).status).toBe(413);
  });

  it('the tenth of a matter, however many are sent at once', async () => {
    const photo = await aPhoto();
    const sent = await Promise.all(
      Array.from({ length: 14 }, () => uploadTo<ErrorBody>(rider, matter, photo)),
    );
    const codes = sent.map(({ status, body }) => (status === 200 ? 'ok' : body.code));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(fileLimits.aSide);
    expect(new Set(codes)).toEqual(new Set(['ok', 'file.side_full']));
    expect((await filesOf(rider, matter)).items).toHaveLength(fileLimits.aSide);
  });

  it('more than a day’s share, and taking away gives none back', async () => {
    await home.query(
      'INSERT INTO upload_counts (account_id, day, used) SELECT account_id, DATE(? + INTERVAL 8 HOUR), ? FROM join_applications WHERE HEX(id) = ?',
      [new Date(home.now()), fileLimits.aDay - 1, matter.subjectId.replaceAll('-', '')],
    );
    const { items } = await mustUpload(rider, matter, await aPhoto());
    await rider.mustPost(`/files/${items[0]?.id}/remove${queryOf(matter)}`);
    const { status, body } = await uploadTo<ErrorBody>(rider, matter, await aPhoto());
    expect([status, body.code]).toEqual([429, 'file.too_many_today']);
  });
});

describe('one intention, one file', () => {
  it('the same key again answers the same and keeps one, also at once; another picture is refused', async () => {
    const photo = await aPhoto();
    const key = randomUUID();
    const tries = await Promise.all([1, 2, 3].map(() => uploadTo(rider, matter, photo, { key })));
    expect(tries.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(tries.map(({ body }) => body.items[0]?.id)).size).toBe(1);
    expect((await filesOf(rider, matter)).items).toHaveLength(1);
    const other = await uploadTo(rider, matter, await aPhoto(60, 60), { key });
    expect(other.status).toBe(422);
    await home.sweepFiles(-1);
    expect(kept()).toHaveLength(1);
  });

  it('a server killed while files come in loses none that it acknowledged, and what it left is swept', async () => {
    const server = await ChildServer.start();
    const photo = await aPhoto(1500, 1000);
    const uploads = Array.from({ length: 8 }, () =>
      uploadTo(rider, matter, photo, { baseUrl: server.baseUrl }).catch(() => undefined),
    );
    await Promise.race(uploads);
    await server.end();
    const acknowledged = (await Promise.all(uploads)).filter((one) => one?.status === 200).length;
    expect(acknowledged).toBeGreaterThan(0);
    const { items } = await filesOf(rider, matter);
    expect(items.length).toBeGreaterThanOrEqual(acknowledged);
    for (const { id } of items)
      expect((await sharp(await look(rider, matter, id)).metadata()).format).toBe('jpeg');
    await home.sweepFiles(-1);
    expect(kept()).toHaveLength(items.length);
    expect(await home.fileFaults()).toEqual([]);
  });

  it('a file whose bytes are lost is named by the check', async () => {
    const { items } = await mustUpload(rider, matter, await aPhoto());
    for (const name of kept()) rmSync(join(home.filesFolder, name));
    expect(await home.fileFaults()).toEqual([`file ${items[0]?.id} has no bytes`]);
  });

  it('an upload that is still running is not swept away', async () => {
    await mustUpload(rider, matter, await aPhoto());
    await home.query('DELETE FROM files');
    expect(await home.sweepFiles()).toBe(0);
    expect(await home.sweepFiles(-1)).toBe(1);
  });
});

describe('who may look', () => {
  let id: string;

  beforeEach(async () => {
    id = (await mustUpload(rider, matter, await aPhoto())).items[0]?.id ?? '';
  });

  it.each(['neighbour-chair', 'member', 'keeper', 'ex-chair'])(
    '%s finds nothing, exactly as if it were missing',
    async (name) => {
      const stranger = await actor(name);
      const asked = await stranger.get<ErrorBody>(`/files${queryOf(matter)}`);
      const linked = await linkTo(stranger, matter, id);
      expect([asked.status, asked.body.code]).toEqual([404, 'file.not_found']);
      expect([linked.status, linked.body.code]).toEqual([404, 'file.not_found']);
      const missing = await linkTo(stranger, matter, randomUUID());
      expect(missing.body).toEqual({ ...linked.body, requestId: missing.body.requestId });
    },
  );

  it('a link opens nothing after a minute, nor when a letter of it is changed', async () => {
    const { body } = await linkTo(chair, matter, id);
    expect((await fetchLink(body.path)).status).toBe(200);
    const last = body.path.at(-1) === 'A' ? 'B' : 'A';
    expect((await fetchLink(`${body.path.slice(0, -2)}${last}${last}`)).status).toBe(404);
    home.advance(61);
    expect((await fetchLink(body.path)).status).toBe(404);
  });

  it('a link dies with the office', async () => {
    const { body } = await linkTo(await actor('subdistrict-cadre'), matter, id);
    await home.query(
      `UPDATE assignments a JOIN accounts ac ON ac.person_id = a.person_id JOIN sessions s ON s.account_id = ac.id
          SET a.valid_to = ? WHERE HEX(s.id) = ?`,
      [new Date(home.now()), sessionOf(body.path)],
    );
    expect((await fetchLink(body.path)).status).toBe(404);
  });

  it('a link dies with the session', async () => {
    const { body } = await linkTo(chair, matter, id);
    await chair.mustPost('/session/logout', {}, { key: null });
    expect((await fetchLink(body.path)).status).toBe(404);
  });

  it('a link dies with the scope: the application went to another union', async () => {
    const { body } = await linkTo(chair, matter, id);
    await home.query(
      `UPDATE join_applications SET organisation_id = (SELECT id FROM organisations WHERE level = 'city') WHERE HEX(id) = ?`,
      [matter.subjectId.replaceAll('-', '')],
    );
    expect((await fetchLink(body.path)).status).toBe(404);
    await home.reset();
  });

  it('each look from an office is in the audit, with the office and the file', async () => {
    await look(chair, matter, id);
    const rows = await home.query<{ details: string }>(
      "SELECT details FROM audit_entries WHERE action = 'join_application.paper'",
    );
    expect(rows.map(({ details }) => JSON.parse(details) as unknown)).toEqual([{ file: id }]);
  });
});

const sessionOf = (path: string): string =>
  (path.split('.')[1] ?? '').replaceAll('-', '').toUpperCase();

describe('the content check', () => {
  it('a picture passes when WeChat has fetched it, and its address opens nothing afterwards', async () => {
    const { items } = await mustUpload(rider, matter, await aPhoto());
    const id = items[0]?.id ?? '';
    await home.drain();
    await until('WeChat has answered', async () => (await checkOf(id)) === 'passed');
    const seen = (await (
      await fetch(`${home.wechat}/sandbox/wechat/requests?path=/wxa/media_check_async`)
    ).json()) as { items: { body: { media_url: string } }[] };
    const url = seen.items.at(-1)?.body.media_url ?? '';
    expect((await fetch(url)).status).toBe(404);
  });

  it('a risky picture stays, marked; the office is told and the rider is told what to do', async () => {
    await wechatSays('media', { advice: 'risky' });
    const { items } = await mustUpload(rider, matter, await aPhoto());
    await home.drain();
    await until('WeChat has answered', async () => (await checkOf(items[0]?.id ?? '')) === 'risky');
    const bodies = async (who: Actor) =>
      (await who.mustGet<{ items: { body: string }[] }>('/messages')).items.map(({ body }) => body);
    expect((await bodies(rider))[0]).toMatch(/没有通过.*换一张/);
    expect((await bodies(chair))[0]).toMatch(/照片没有通过内容检查/);
    expect((await look(chair, matter, items[0]?.id ?? '')).length).toBeGreaterThan(0);
  });

  it('with WeChat down nothing is lost and nothing waits: it is asked again until it answers', async () => {
    await wechatSays('mode', { mode: 'down', path: '/wxa/media_check_async' });
    const { items } = await mustUpload(rider, matter, await aPhoto());
    const id = items[0]?.id ?? '';
    await rider.mustPost(`/join/applications/${matter.subjectId}/resubmit`, aCorrection());
    for (let tries = 0; tries < 10; tries += 1) {
      await home.drain();
      await home.query('UPDATE outbox SET available_at = UTC_TIMESTAMP(3) WHERE open = 1');
    }
    expect(await checkOf(id)).toBe('waiting');
    expect((await filesOf(chair, matter)).items).toMatchObject([{ check: 'waiting' }]);
    await wechatSays('mode', { mode: 'ok', path: '/wxa/media_check_async' });
    home.advance(3600);
    rider = await actor('paper-rider');
    expect(await home.askContentAgain()).toBe(1);
    await home.drain();
    await until('WeChat has answered', async () => (await checkOf(id)) === 'passed');
  });

  it('words are checked too: the rider’s are marked for the office, and a chair is told of their own', async () => {
    const words = async (who: Actor) =>
      (await who.mustGet<{ items: { body: string }[] }>('/messages')).items[0]?.body;
    const note = { ...aCorrection(), note: '【违规】我在建设路' };
    await rider.mustPost(`/join/applications/${matter.subjectId}/resubmit`, note);
    const review = () =>
      chair.mustGet<{ applicantNote: string; applicantNoteCheck: string }>(
        `/join/review/${matter.subjectId}`,
      );
    expect((await review()).applicantNoteCheck).toBe('waiting');
    await home.drain();
    expect(await review()).toMatchObject({
      applicantNote: '【违规】我在建设路',
      applicantNoteCheck: 'risky',
    });
    expect(await words(rider)).toMatch(/补充说明没有通过/);
    expect(await words(chair)).toMatch(/默认不显示/);
    const refusal = { reason: 'other', note: '【违规】不行' };
    await chair.mustPost(`/join/review/${matter.subjectId}/reject`, refusal);
    await home.drain();
    expect(await words(chair)).toMatch(/您办事时写的一段话没有通过/);
  });

  it('takes no answer that WeChat did not sign', async () => {
    await mustUpload(rider, matter, await aPhoto());
    const response = await fetch(
      `${home.baseUrl}/api/v1/wechat/callback?signature=${'0'.repeat(40)}&timestamp=${Math.floor(Date.now() / 1000)}&nonce=1`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    );
    expect(response.status).toBe(403);
  });
});

describe('erasing', () => {
  it('forgets the key at once and the bytes soon; a restored backup forgets again', async () => {
    const { items } = await mustUpload(rider, matter, await aPhoto());
    const { body } = await linkTo(rider, matter, items[0]?.id ?? '');
    await rider.mustPost('/me/erasure', { confirmed: true });
    expect((await fetchLink(body.path)).status).toBe(404);
    const rows = await home.query<{ data_key_enc: Buffer }>('SELECT data_key_enc FROM files');
    expect(rows.map((row) => row.data_key_enc.length)).toEqual([0]);
    expect(await home.tidyFiles()).toBe(1);
    expect(kept()).toEqual([]);
    expect(await home.query('SELECT 1 FROM files')).toEqual([]);
  });
});
