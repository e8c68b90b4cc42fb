import { photoLimits, PhotoError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
import { AppError } from '../../http/app-error';
import type { PhotoSizes } from './photo-sizes';
import type { PhotoMatter } from './photos.types';

/** A picture where it hangs, as those who manage it see it. */
export interface HungPhoto {
  readonly id: string;
  readonly place: number;
  /** Everybody sees it. */
  readonly isShown: boolean;
  /** Who hung it up. */
  readonly personId: string | null;
}

/** What a picture hangs on, and whose books say so. */
export interface PhotoHolder extends PhotoMatter {
  readonly organisationId: number;
}

interface NewPhoto extends PhotoSizes, PhotoMatter {
  readonly id: string;
  readonly name: string;
  readonly assignmentId: string;
  readonly at: Date;
}

/** Out of the way while they are put in another order. */
const ASIDE = 100;

@Injectable()
export class PhotosRepository {
  constructor(private readonly database: Database) {}

  async list(subjectId: string, lock = false): Promise<HungPhoto[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      place: number;
      shown_at: Date | null;
      person_id: Buffer | null;
    }>(
      `SELECT id, place, shown_at, (SELECT s.person_id FROM assignments s WHERE s.id = assignment_id) AS person_id
         FROM photos WHERE subject_id = ? ORDER BY place ${lock ? 'FOR UPDATE' : ''}`,
      [uuidToBin(subjectId)],
    );
    return rows.map(({ id, place, shown_at, person_id }) => ({
      id: binToUuid(id),
      place,
      isShown: shown_at !== null,
      personId: binToUuidOrNull(person_id),
    }));
  }

  async findHolder(id: string): Promise<PhotoHolder | undefined> {
    const [row] = await this.database.execute<{
      subject_type: string;
      subject_id: Buffer;
      organisation_id: number;
    }>(
      `SELECT p.subject_type, p.subject_id, s.organisation_id
         FROM photos p JOIN assignments s ON s.id = p.assignment_id WHERE p.id = ?`,
      [uuidToBin(id)],
    );
    return (
      row && {
        subjectType: row.subject_type,
        subjectId: binToUuid(row.subject_id),
        organisationId: row.organisation_id,
      }
    );
  }

  /** Takes the first free place: the unique key decides between two at once. @throws PhotoError.Full */
  async insert(photo: NewPhoto): Promise<void> {
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
  async remove(subjectId: string, id: string): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `DELETE p, b FROM photos p JOIN photo_bytes b ON b.photo_id = p.id
        WHERE p.id = ? AND p.subject_id = ?`,
      [uuidToBin(id), uuidToBin(subjectId)],
    );
    return affectedRows > 0;
  }

  /** False: it is shown already, or gone. */
  async show(id: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE photos SET shown_at = ? WHERE id = ? AND shown_at IS NULL',
      [at, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  /**
   * Those that the caller holds locked change places among themselves: one that is hung up meanwhile keeps the place it
   * took. Two steps: no place is taken twice in between.
   */
  async order(held: readonly HungPhoto[], ids: readonly string[]): Promise<void> {
    await this.database.run(
      `UPDATE photos SET place = place + ${ASIDE} WHERE id IN (${held.map(() => '?').join(', ')})`,
      held.map(({ id }) => uuidToBin(id)),
    );
    for (const [at, { place }] of held.entries())
      await this.database.run('UPDATE photos SET place = ? WHERE id = ?', [
        place,
        uuidToBin(ids[at] ?? ''),
      ]);
  }

  /** The bytes, once the picture is shown and while what it shows is there: an open venue, an activity that was published. */
  async findPublic(name: string, size: keyof PhotoSizes): Promise<Buffer | undefined> {
    const [row] = await this.database.execute<{ bytes: Buffer }>(
      `SELECT b.${size} AS bytes FROM photos p JOIN photo_bytes b ON b.photo_id = p.id
         LEFT JOIN venues v ON p.subject_type = 'venue' AND v.id = p.subject_id AND v.closed_at IS NULL
         LEFT JOIN activities a ON p.subject_type = 'activity' AND a.id = p.subject_id AND a.status <> 'draft'
        WHERE p.name = ? AND p.shown_at IS NOT NULL AND (v.id IS NOT NULL OR a.id IS NOT NULL)`,
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
