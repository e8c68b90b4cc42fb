export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const METRES_A_DEGREE = 111_320;

/** As the crow flies; good to a few metres inside a city. */
export function metresBetween(a: Place, b: Place): number {
  const scale = Math.cos((a.latitude * Math.PI) / 180);
  const north = (a.latitude - b.latitude) * METRES_A_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_A_DEGREE * scale;
  return Math.round(Math.hypot(north, east));
}
