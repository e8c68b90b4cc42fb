import { photoLimits, PhotoError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import { AppError } from '../../http/app-error';
import type { PhotoSizes } from './photo-sizes';
import type { PhotoMatter } from './photos.types';

export interface PhotoRow {
  readonly id: string;
  readonly name: string;
}

interface Row {
  id: Buffer;
  name: string;
}

/** Out of the way while they are put in another order. */
const ASIDE = 100;

@Injectable()
export class PhotosRepository {
  constructor(private readonly database: Database) {}

  async list(subjectId: string, lock = false): Promise<PhotoRow[]> {
    const rows = await this.database.execute<Row>(
      `SELECT id, name FROM photos WHERE subject_id = ? ORDER BY place ${lock ? 'FOR UPDATE' : ''}`,
      [uuidToBin(subjectId)],
    );
    return rows.map(({ id, name }) => ({ id: binToUuid(id), name }));
  }

  /** Takes the first free place: the unique key decides between two at once. @throws PhotoError.Full */
  async insert(
    photo: PhotoRow & PhotoSizes & PhotoMatter & { assignmentId: string; at: Date },
  ): Promise<void> {
    const id = uuidToBin(photo.id);
    for (let place = 1; place <= photoLimits.each; place += 1) {
      const { affectedRows } = await this.database.run(
        `INSERT IGNORE INTO photos (id, subject_type, subject_id, place, name, assignment_id, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [
          id,
          photo.subjectType,
          uuidToBin(photo.subjectId),
          place,
          photo.name,
          uuidToBin(photo.assignmentId),
          photo.at,
        ],
      );
      if (affectedRows === 0) continue;
      await this.database.run('INSERT INTO photo_bytes (photo_id, page, small) VALUES (?, ?, ?)', [
        id,
        photo.page,
        photo.small,
      ]);
      return;
    }
    throw new AppError(PhotoError.Full);
  }

  /** False: somebody else was quicker, or it hangs elsewhere. */
  async remove(subjectId: string | null, id: string): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `DELETE p, b FROM photos p JOIN photo_bytes b ON b.photo_id = p.id
        WHERE p.id = ? AND (? IS NULL OR p.subject_id = ?)`,
      [
        uuidToBin(id),
        subjectId === null ? null : uuidToBin(subjectId),
        subjectId === null ? null : uuidToBin(subjectId),
      ],
    );
    return affectedRows > 0;
  }

  /** All of a subject's, which the caller holds locked. Two steps: no place is taken twice in between. */
  async order(subjectId: string, ids: readonly string[]): Promise<void> {
    const subject = uuidToBin(subjectId);
    await this.database.run(
      `UPDATE photos SET place = place + ${ASIDE} WHERE subject_id = ? ORDER BY place DESC`,
      [subject],
    );
    for (const [at, id] of ids.entries())
      await this.database.run('UPDATE photos SET place = ? WHERE id = ? AND subject_id = ?', [
        at + 1,
        uuidToBin(id),
        subject,
      ]);
  }

  /** The bytes, while what it shows is there for everybody: an open venue, an activity that was published. */
  async findPublic(name: string, size: keyof PhotoSizes): Promise<Buffer | undefined> {
    const [row] = await this.database.execute<{ bytes: Buffer }>(
      `SELECT b.${size} AS bytes FROM photos p JOIN photo_bytes b ON b.photo_id = p.id
         LEFT JOIN venues v ON p.subject_type = 'venue' AND v.id = p.subject_id AND v.closed_at IS NULL
         LEFT JOIN activities a ON p.subject_type = 'activity' AND a.id = p.subject_id AND a.status <> 'draft'
        WHERE p.name = ? AND (v.id IS NOT NULL OR a.id IS NOT NULL)`,
      [name],
    );
    return row?.bytes;
  }

  /** The bytes for whoever was given a signed look. */
  async findPage(id: string): Promise<Buffer | undefined> {
    const [row] = await this.database.execute<{ page: Buffer }>(
      'SELECT page FROM photo_bytes WHERE photo_id = ?',
      [uuidToBin(id)],
    );
    return row?.page;
  }
}
