import { fireEvent, render, screen } from '@testing-library/react';
import { ok, signedIn } from '../../../../test/cadre';
import Resolutions from './index';

const item = {
  id: 'r1',
  organisationName: '甲工会',
  resolvedOn: '2026-11-20',
  reference: '第 12 次委员会会议',
  recordedAt: '2026-11-20T08:00:00.000Z',
  members: 2,
};

test('a resolution opens with who was there and whom it took in', async () => {
  signedIn({
    'GET /join/resolutions': () => ok({ items: [item], nextCursor: null }),
    'GET /join/resolutions/r1': () =>
      ok({
        ...item,
        attendees: ['张志强', '李梅'],
        text: '同意以上 2 位职工加入工会。',
        takenIn: [{ nameMask: '周*国', memberNo: '000102260158' }],
      }),
  });
  render(<Resolutions />);
  fireEvent.click(await screen.findByRole('button', { name: /第 12 次委员会会议/ }));
  expect(await screen.findByText('参会：张志强、李梅')).toBeInTheDocument();
  expect(screen.getByText('会员号 0001 0226 0158')).toBeInTheDocument();
});

test('a union without one says where they come from', async () => {
  signedIn({ 'GET /join/resolutions': () => ok({ items: [], nextCursor: null }) });
  render(<Resolutions />);
  expect(await screen.findByText('还没有决议')).toBeInTheDocument();
});
