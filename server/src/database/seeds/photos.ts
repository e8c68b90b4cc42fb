import sharp from 'sharp';
import { nameOf, sizesOf, type PhotoSizes } from '../../modules/photos/photo-sizes';
import { uuidToBin } from '../ids';
import { activityIdOf } from './activity-rows';
import type { DemoTables } from './demo-rows';
import { HALL, placeId } from './places';
import type { Row } from './rows';
import { seedId } from './seed-ids';

const SIDE = { width: 960, height: 720 };

const box = (fill: string, x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
const each = (count: number, draw: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => draw(n)).join('');
const lines = (d: string): string => `<path d="${d}" fill="none" stroke="#fff" stroke-width="8"/>`;

const court = (floor: string, wall: string): string =>
  box(wall, 0, 0, 960, 300) +
  box(floor, 0, 300, 960, 420) +
  each(6, (n) => box('#fff8d8', 70 + n * 150, 60, 90, 26)) +
  lines('M180 360 H780 L930 690 H30 Z M480 360 V690 M105 520 H855') +
  box('#333', 150, 420, 660, 6);
const shelves =
  box('#e9dcc3', 0, 0, 960, 720) +
  each(3, (row) => box('#8a5a33', 60, 220 + row * 190, 840, 16)) +
  each(54, (n) =>
    box(
      ['#b5443c', '#3f6a8a', '#d9a441', '#5f7f4f', '#7a5c8a'][n % 5] ?? '#b5443c',
      80 + (n % 18) * 45,
      (n % 3) * 12 + 80 + Math.floor(n / 18) * 190,
      34,
      140 - (n % 3) * 12,
    ),
  );
const weights =
  box('#cfd6db', 0, 0, 960, 480) +
  box('#5a6570', 0, 480, 960, 240) +
  each(
    4,
    (n) => box('#2f3840', 130 + n * 200, 250, 20, 260) + box('#c8161d', 90 + n * 200, 240, 100, 60),
  );
const lake =
  '<linearGradient id="s" x2="0" y2="1"><stop stop-color="#8fc3e8"/><stop offset="1" stop-color="#f6e3c0"/></linearGradient>' +
  '<rect width="960" height="720" fill="url(#s)"/><circle cx="720" cy="190" r="70" fill="#fff3c4"/>' +
  '<path d="M0 420 L220 250 L420 400 L640 230 L960 430 V720 H0 Z" fill="#5f8a6a"/>' +
  box('#4f8fb5', 0, 440, 960, 280) +
  lines('M80 520 H420 M520 570 H880 M200 640 H620');
const dusk =
  box('#f0b27a', 0, 0, 960, 460) +
  box('#6b5b4d', 0, 460, 960, 260) +
  each(
    5,
    (n) =>
      `<circle cx="${150 + n * 165}" cy="330" r="34" fill="#3b3b46"/>` +
      box('#3b3b46', 125 + n * 165, 360, 50, 170),
  );

/** What hangs where in the demo city, drawn here: no picture of anybody. */
const drawings: readonly (readonly [type: 'venue' | 'activity', slug: string, svg: string])[] = [
  ['venue', HALL, court('#3f8f5f', '#dfe8e2')],
  ['venue', HALL, court('#2f6f9f', '#e6ecf2')],
  ['venue', 'library', shelves],
  ['venue', 'night', court('#8a3f35', '#26303f')],
  ['venue', 'bridge-gym', weights],
  ['activity', 'outing', lake],
  ['activity', 'class', dusk],
];

const subjectOf = (type: 'venue' | 'activity', slug: string): string =>
  type === 'venue' ? placeId('venue', slug) : activityIdOf(slug);

async function drawn(svg: string): Promise<PhotoSizes> {
  const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 720" width="${SIDE.width}" height="${SIDE.height}">${svg}</svg>`;
  return sizesOf(await sharp(Buffer.from(page)).jpeg({ quality: 90 }).toBuffer());
}

let known: Promise<PhotoSizes[]> | undefined;

/** The pictures, hung up by whoever opened the venue or drafted the activity. Drawn once in a process. */
export async function photoRows({
  opening_hours: openings,
  activities,
}: Pick<DemoTables, 'opening_hours' | 'activities'>): Promise<Record<string, Row[]>> {
  known ??= Promise.all(drawings.map(([, , svg]) => drawn(svg)));
  const sizes = await known;
  const rows: Record<'photos' | 'photo_bytes', Row[]> = { photos: [], photo_bytes: [] };
  for (const [at, [type, slug]] of drawings.entries()) {
    const subject = uuidToBin(subjectOf(type, slug));
    const decided = [...openings, ...activities].find((row) =>
      [row['venue_id'], row['id']].some((id) => Buffer.isBuffer(id) && id.equals(subject)),
    );
    const picture = sizes[at];
    if (!decided || !picture) throw new Error(`nothing to hang a picture on: ${slug}`);
    const id = seedId(`photo:${type}:${slug}:${at}`);
    const hungAt = decided['created_at'] ?? decided['opened_at'] ?? null;
    rows.photos.push({
      id: uuidToBin(id),
      subject_type: type,
      subject_id: subject,
      place: drawings.slice(0, at).filter(([, other]) => other === slug).length + 1,
      name: nameOf(id, picture),
      assignment_id: decided['assignment_id'] ?? null,
      created_at: hungAt,
      shown_at: hungAt,
    });
    rows.photo_bytes.push({ photo_id: uuidToBin(id), page: picture.page, small: picture.small });
  }
  return rows;
}
