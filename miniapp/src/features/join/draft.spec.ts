import { phone } from '../../../test/taro';
import { emptyForm, keepWhere, readDraft, readWhere, wipeDraft, writeDraft } from './draft';

const form = {
  ...emptyForm,
  name: '买买提·吐尔逊',
  idNumber: '650102199203141234',
  note: '在建设路小商品市场一带',
  stationId: '7',
};
const monday = new Date('2026-11-23T02:00:00Z');
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);

test('what was typed is there again after the app was closed', () => {
  writeDraft(form, monday);
  expect(readDraft(later(6))).toEqual(form);
});

test('after seven days it is wiped, not only hidden: it holds an ID number', () => {
  writeDraft(form, monday);
  expect(readDraft(later(7.01))).toBeUndefined();
  expect(phone.stored.size).toBe(0);
});

test('after sending, only where somebody works is kept for a correction', () => {
  writeDraft(form, monday);
  keepWhere(form);
  wipeDraft();
  expect(readWhere()).toMatchObject({ stationId: '7', name: '', idNumber: '', phone: '' });
  expect(JSON.stringify([...phone.stored.values()])).not.toMatch(/650102|建设路/);
});
