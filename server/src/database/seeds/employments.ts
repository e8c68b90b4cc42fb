import { uuidToBin } from '../ids';
import type { ApplicationStory } from './applications';
import { DEMO_ORGANISATIONS } from './organisations';
import type { Keys } from './people-rows';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

/** What an approved application says of its applicant's work, as approving it writes it down. */
export function employmentRows(keys: Keys, story: ApplicationStory, approvedAt: Date): Row[] {
  const { personId } = demoPerson(story.applicant);
  const common = {
    person_id: uuidToBin(personId),
    form: story.form,
    source: 'join',
    since: null,
    until: null,
    created_at: approvedAt,
  };
  const idOf = (what: string) => seedId(`employment:${story.applicant}:${what}`, approvedAt);
  const employer = DEMO_ORGANISATIONS.find(({ id }) => id === story.employerId)?.employerName;
  const ofEmployer = (name: string): Row => {
    const id = idOf('employer');
    const key = keys.blindIndex.of('employer', name);
    return {
      ...common,
      id: uuidToBin(id),
      platform: null,
      employer_name_enc: keys.cipher.encrypt('employments', 'employer_name_enc', id, name),
      employer_key: key,
      union_id: story.employerId ?? null,
      subject_key: key,
    };
  };
  const platforms = story.platforms.map((platform) => ({
    ...common,
    id: uuidToBin(idOf(platform)),
    platform,
    employer_name_enc: null,
    employer_key: null,
    union_id: null,
    subject_key: keys.blindIndex.of('platform', platform),
  }));
  return employer ? [ofEmployer(employer), ...platforms] : platforms;
}
