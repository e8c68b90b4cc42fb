/**
 * The scene of a station's sticker code: `S1.<station id base36>.<version base36>.<mac>`.
 * WeChat allows 32 characters out of digits, letters and !#$&'()*+,/:;=?@-._~ (getwxacodeunlimit).
 * With a 32-bit id, versions below 36^4 and a 9-byte mac it is at most 28 long.
 */
export const sceneLimits = {
  maxLength: 32,
  macBytes: 9,
  macLength: 12,
  maxVersion: 1679615,
} as const;

export interface StationScene {
  readonly stationId: string;
  readonly version: number;
  /** base64url, 12 characters. */
  readonly mac: string;
}

const wechatCharset = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const sceneShape = /^S1\.([1-9a-z][0-9a-z]{0,6})\.([1-9a-z][0-9a-z]{0,3})\.([A-Za-z0-9_-]{12})$/;

/** The landing page printed on stickers; never renamed. */
export const scanPage = 'pages/scan/index';

/** What is signed for a station's code. */
export function sceneMessage(stationId: string, version: number): string {
  return `${stationId}.${version.toString(10)}`;
}

export function formatScene(scene: StationScene): string {
  return `S1.${Number(scene.stationId).toString(36)}.${scene.version.toString(36)}.${scene.mac}`;
}

/**
 * Takes a scene apart; undefined when it is none of ours. Does not verify the signature.
 * WeChat hands the scene over URL-encoded: decode before.
 */
export function parseScene(text: string): StationScene | undefined {
  if (!wechatCharset.test(text)) return undefined;
  const match = sceneShape.exec(text);
  if (!match) return undefined;
  const [, id36 = '', version36 = '', mac = ''] = match;
  const id = parseInt(id36, 36);
  if (id > 0xffffffff) return undefined;
  return { stationId: id.toString(10), version: parseInt(version36, 36), mac };
}
