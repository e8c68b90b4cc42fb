export { PhotoSubjects, type PhotoSubjectKind } from './photo-subjects';
export type { PhotoSubject } from './photos.types';

/**
 * Names of a subject's pictures that everybody may see, in their order, as one text: a column of a row that shows them.
 * `id`: an SQL expression.
 */
export const photoNames = (id: string): string =>
  `(SELECT GROUP_CONCAT(ph.name ORDER BY ph.place) FROM photos ph
     WHERE ph.subject_id = ${id} AND ph.shown_at IS NOT NULL)`;

export const toPhotoNames = (names: string | null): string[] => names?.split(',') ?? [];
