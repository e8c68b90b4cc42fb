import { parseVenueScene, venueSceneOf } from './scene.ts';

const id = '0198f0a1-7c2e-7abc-8def-0123456789ab';

describe('the scene of a venue', () => {
  it('is read back, and fits into what WeChat allows', () => {
    expect(venueSceneOf(id)).toHaveLength(32);
    expect(parseVenueScene(venueSceneOf(id))).toBe(id);
  });

  it.each(['', 'U1.uy.1.Zk3_x-9Qa2AA', id, `${venueSceneOf(id)}0`, venueSceneOf(id).toUpperCase()])(
    'is nothing else: %s',
    (scene) => expect(parseVenueScene(scene)).toBeUndefined(),
  );
});
