import { toCollection, toFeature, toWgs84 } from './geojson';

describe('a place on a foreign map', () => {
  it('is where it really is: Tiananmen, whose two coordinates are published', () => {
    const [longitude, latitude] = toWgs84({ latitude: 39.908692, longitude: 116.397477 });
    expect(longitude).toBeCloseTo(116.3912, 3);
    expect(latitude).toBeCloseTo(39.9073, 3);
  });

  it('stays where it is outside of China', () => {
    expect(toWgs84({ latitude: 48.8584, longitude: 2.2945 })).toEqual([2.2945, 48.8584]);
  });

  it('is a point, longitude first, with the Chinese coordinates beside it', () => {
    const feature = toFeature({ id: 'x', name: '馆' }, { latitude: 30.5, longitude: 114.3 });
    expect(feature).toMatchObject({
      type: 'Feature',
      id: 'x',
      geometry: { type: 'Point' },
      properties: { name: '馆', gcj02: [114.3, 30.5] },
    });
    const [longitude = 0, latitude = 0] = feature.geometry?.coordinates ?? [];
    expect(longitude).toBeGreaterThan(114.28);
    expect(longitude).toBeLessThan(114.3);
    expect(latitude).toBeGreaterThan(30.49);
  });

  it('has no geometry when it is nowhere on the map', () => {
    expect(toFeature({ id: 'x' }, null)).toMatchObject({
      geometry: null,
      properties: { gcj02: null },
    });
    expect(toCollection([])).toEqual({ type: 'FeatureCollection', features: [] });
  });
});
