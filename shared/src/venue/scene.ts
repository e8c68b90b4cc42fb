/** The page that a venue's code opens, without a leading slash (as WeChat wants it). */
export const venuePage = 'packages/member/venue/index';

/** A venue's id as the scene of a mini-program code: 32 characters, all that WeChat allows. */
export const venueSceneOf = (venueId: string): string => venueId.replaceAll('-', '');

/** The id in a scene as the phone gets it; `undefined` when it is no venue's. */
export function parseVenueScene(scene: string): string | undefined {
  const match = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(scene);
  return match?.slice(1).join('-');
}
