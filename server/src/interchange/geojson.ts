import type { ApiResponseSchemaHost } from '@nestjs/swagger';
import gcoord from 'gcoord';

/** Degrees as WeChat's maps and every map published in China have them (GCJ-02). */
export interface MapPosition {
  readonly latitude: number;
  readonly longitude: number;
}

/** RFC 7946 knows WGS-84 alone, longitude first; six digits are a decimetre. */
export function toWgs84({ latitude, longitude }: MapPosition): [number, number] {
  const [lon, lat] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84);
  return [round(lon), round(lat)];
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A point with what is known about it; without a place on the map the geometry is null (RFC 7946 §3.2). */
export function toFeature<P extends { readonly id: string }>(
  properties: P,
  position: MapPosition | null,
) {
  return {
    type: 'Feature' as const,
    id: properties.id,
    geometry: position && { type: 'Point' as const, coordinates: toWgs84(position) },
    properties: {
      ...properties,
      gcj02: position && [position.longitude, position.latitude],
    },
  };
}

export const toCollection = <F>(features: readonly F[]) => ({
  type: 'FeatureCollection' as const,
  features,
});

/** RFC 7946, for the contract: a feature has what its kind has, and `gcj02` for Chinese maps. */
export const collectionSchema = {
  type: 'object',
  required: ['type', 'features'],
  properties: {
    type: { type: 'string', enum: ['FeatureCollection'] },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'id', 'geometry', 'properties'],
        properties: {
          type: { type: 'string', enum: ['Feature'] },
          id: { type: 'string' },
          geometry: {
            type: 'object',
            nullable: true,
            required: ['type', 'coordinates'],
            properties: {
              type: { type: 'string', enum: ['Point'] },
              coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
            },
          },
          properties: { type: 'object', additionalProperties: true },
        },
      },
    },
  },
} satisfies ApiResponseSchemaHost['schema'];
