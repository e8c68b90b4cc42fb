/** Public pictures of a venue or an activity. */
export const photoLimits = {
  /** Of one venue or activity. */
  each: 9,
  /** The one for a page: its longer side, and what it weighs at most. */
  side: 1280,
  bytes: 220_000,
  /** The one for a row of a list, cut to this shape. */
  small: { width: 320, height: 240, bytes: 30_000 },
  /** How long somebody may look at a picture that is not public yet. */
  previewSeconds: 1800,
} as const;

/** Where a public picture is fetched: its name never means another picture. */
export const photoPath = (name: string, size: 'page' | 'row'): string =>
  `/api/v1/photos/${name}${size === 'row' ? '-s' : ''}.jpg`;
