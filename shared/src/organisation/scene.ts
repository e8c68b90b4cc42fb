/**
 * The scene of a union's own code: `U1.<organisation id base36>.<version base36>.<mac>`. It lands on the same page as a
 * station's and has its limits (`sceneLimits`): at most 28 of WeChat's 32 characters.
 */
export interface UnionScene {
  readonly organisationId: string;
  readonly version: number;
  /** base64url, 12 characters. */
  readonly mac: string;
}

const shape = /^U1\.([1-9a-z][0-9a-z]{0,6})\.([1-9a-z][0-9a-z]{0,3})\.([A-Za-z0-9_-]{12})$/;

/** What is signed for a union's code. */
export const unionSceneMessage = (organisationId: string, version: number): string =>
  `${organisationId}.${version.toString(10)}`;

export const formatUnionScene = ({ organisationId, version, mac }: UnionScene): string =>
  `U1.${Number(organisationId).toString(36)}.${version.toString(36)}.${mac}`;

export const isUnionScene = (text: string): boolean => shape.test(text);

/** Takes a scene apart; undefined when it is none of ours. Does not verify the signature. */
export function parseUnionScene(text: string): UnionScene | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, id36 = '', version36 = '', mac = ''] = match;
  const id = parseInt(id36, 36);
  if (id > 0xffffffff) return undefined;
  return { organisationId: id.toString(10), version: parseInt(version36, 36), mac };
}

/** What scanning a union's code offers first: decided on the server from who scanned. */
export const unionOfferTexts = {
  join: '加入这个工会',
  application: '看我的申请',
  transfer: '把会籍接转到这里',
  member: '看我的会籍',
} as const;
export type UnionOffer = keyof typeof unionOfferTexts;
