import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import CorrectionReview from './index';

const correction = {
  id: 'c1',
  statusText: '等工会核对证件',
  nameMask: '周*国',
  idNumberMask: '4201**********0000',
  wantedName: '周健国',
  wantedIdNumber: '420102199001010000',
  reason: '写错了一个字',
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: '剩 5 个工作日',
  actions: ['approve', 'reject'],
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(routes: Parameters<typeof signedIn>[0]): Promise<void> {
  phone.params = { id: 'c1' };
  signedIn({ 'GET /corrections/c1': () => ok(correction), ...routes });
  render(<CorrectionReview />);
  await screen.findByText('周健国');
}

test('is put right only after saying which document was seen', async () => {
  await open({ 'POST /corrections/c1/approve': () => ok({ statusText: '已更正' }) });
  tap('和证件一致，更正');
  expect(posted('/corrections/c1/approve')).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: '居民身份证' }));
  tap('和证件一致，更正');
  await waitFor(() => expect(posted('/corrections/c1/approve')).toEqual([{ document: 'id_card' }]));
});

test('says what to do when the number is registered for somebody else', async () => {
  const text = '这个号码还登记在别人名下，请先和那边的工会核对，更正那一份';
  await open({
    'POST /corrections/c1/approve': () => refused(409, 'correction.number_taken', text),
  });
  fireEvent.click(screen.getByRole('radio', { name: '居民身份证' }));
  tap('和证件一致，更正');
  expect(await screen.findByText(text)).toBeInTheDocument();
});
