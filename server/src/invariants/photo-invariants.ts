import { photoLimits } from '@home/shared';
import type { Invariant } from './invariant';

/** What must always hold of the pictures that anybody may see. */
export const photoInvariants: readonly Invariant[] = [
  {
    name: 'photos_in_their_places',
    fact: `nothing has more than ${photoLimits.each} pictures, each has its place and its bytes, and no bytes are left over`,
    sql: `SELECT HEX(p.id) AS photo FROM photos p LEFT JOIN photo_bytes b ON b.photo_id = p.id
           WHERE b.photo_id IS NULL OR p.place NOT BETWEEN 1 AND ${photoLimits.each}
          UNION ALL
          SELECT HEX(b.photo_id) FROM photo_bytes b LEFT JOIN photos p ON p.id = b.photo_id WHERE p.id IS NULL`,
  },
  {
    name: 'photos_checked_before_shown',
    fact: 'no picture is shown to everybody while the content check looks at it, or against its word',
    sql: `SELECT HEX(p.id) AS photo FROM photos p JOIN content_checks c ON c.source = 'photo' AND c.subject_id = p.id
           WHERE p.shown_at IS NOT NULL AND c.state IN ('waiting', 'risky')`,
  },
  {
    name: 'photos_pass_by_another',
    fact: 'a picture that the content check could not tell is shown by the word of somebody else than who hung it up',
    sql: `SELECT HEX(p.id) AS photo FROM photos p JOIN assignments s ON s.id = p.assignment_id
            JOIN content_checks c ON c.source = 'photo' AND c.subject_id = p.id AND c.state = 'review'
           WHERE p.shown_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit_entries e
             WHERE e.action = CONCAT(p.subject_type, '.pass_photo') AND e.subject_id = p.subject_id
               AND e.actor_person_id <> s.person_id AND e.at = p.shown_at)`,
  },
];
