import { phone } from '../../../test/taro';
import { readDraft, writeDraft } from '../../session/draft';
import { emptyForm, joinDraftKey } from './draft';

const form = {
  ...emptyForm,
  name: '买买提·吐尔逊',
  idNumber: '650102199203141234',
  stationId: '7',
};
const monday = new Date('2026-11-23T02:00:00Z');
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const read = (now: Date) => readDraft(joinDraftKey, emptyForm, now);

test('what was typed is there again after the app was closed', () => {
  writeDraft(joinDraftKey, form, monday);
  expect(read(later(6))).toEqual(form);
});

test('after seven days it is wiped, not only hidden: it holds an ID number', () => {
  writeDraft(joinDraftKey, form, monday);
  expect(read(later(7.01))).toBeUndefined();
  expect(phone.stored.size).toBe(0);
});
