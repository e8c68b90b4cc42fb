/** Numbers of what may be uploaded. */
export const fileLimits = {
  /** One file, as it is sent. */
  bytes: 10 * 1024 * 1024,
  /** A picture of more is not decoded: a small file can unfold into gigabytes. */
  pixels: 25_000_000,
  /** The longer side of what is kept: a certificate stays readable. */
  side: 2000,
  /** Uploads of one account on one day. */
  aDay: 40,
  /** Of one side of one matter. */
  aSide: 9,
  /** How long a link opens a file. */
  linkSeconds: 60,
} as const;

/** What is kept: every picture is written again as JPEG. */
export const fileMedia = ['image/jpeg', 'application/pdf'] as const;
export type FileMedium = (typeof fileMedia)[number];
