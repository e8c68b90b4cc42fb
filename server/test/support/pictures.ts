import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Actor, Answer, ErrorBody } from './actors';
import { home } from './home';

/** As the server answers for each. */
export interface FileOf {
  id: string;
  sideText: string;
  medium: string;
  size: number;
  check: string;
  mayRemove: boolean;
}

export interface FilesOf {
  items: FileOf[];
  mayAdd: boolean;
}

/** A place in the north sea, as a phone writes it into a photo. */
const GPS = { GPSLatitudeRef: 'N', GPSLatitude: '54/1 12/1 0/1', GPSLongitudeRef: 'E' };

/** A photo of some colour, lying on its side, with a place and a secret in its metadata. */
export const aPhoto = (width = 120, height = 80, background = '#3355aa'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .withExif({ IFD0: { ImageDescription: 'SECRET-IN-EXIF' }, IFD3: GPS })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const aPdf = (): Buffer =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
  );

export interface MatterOf {
  subjectType: string;
  subjectId: string;
}

export const queryOf = (matter: MatterOf): string => `?${new URLSearchParams({ ...matter })}`;

/** As `wx.uploadFile` sends it. */
export async function uploadTo<T = FilesOf>(
  who: Actor,
  matter: MatterOf,
  bytes: Buffer,
  {
    key = randomUUID(),
    baseUrl = home.baseUrl,
    route = '/files',
  }: { key?: string; baseUrl?: string; route?: '/files' | '/photos' } = {},
): Promise<{ status: number; body: T }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'wx-tmp.jpg');
  const response = await fetch(`${baseUrl}/api/v1${route}${queryOf(matter)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': key },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as T };
}

export async function mustUpload(who: Actor, matter: MatterOf, bytes: Buffer): Promise<FilesOf> {
  const { status, body } = await uploadTo(who, matter, bytes);
  if (status !== 200) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
  return body;
}

export const filesOf = (who: Actor, matter: MatterOf): Promise<FilesOf> =>
  who.mustGet<FilesOf>(`/files${queryOf(matter)}`);

export const linkTo = (
  who: Actor,
  matter: MatterOf,
  id: string,
): Promise<Answer<{ path: string } & ErrorBody>> =>
  who.post(`/files/${id}/link${queryOf(matter)}`, {}, { key: null });

/** Opens a link as an <Image> does: without saying who asks. */
export async function fetchLink(path: string): Promise<Response> {
  return fetch(`${home.baseUrl}${path}`);
}

/** Gets a link and opens it. */
export async function look(who: Actor, matter: MatterOf, id: string): Promise<Buffer> {
  const { status, body } = await linkTo(who, matter, id);
  if (status !== 200) throw new Error(`link: ${status} ${JSON.stringify(body)}`);
  const response = await fetchLink(body.path);
  if (!response.ok) throw new Error(`download: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Tells the sandbox WeChat what to think of the next pictures. */
export const wechatSays = async (path: 'media' | 'mode', body: object): Promise<void> => {
  const response = await fetch(`${home.wechat}/sandbox/wechat/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`sandbox: ${response.status}`);
};
