import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import ChangePage from './index';

const change = {
  id: 'c1',
  kind: 'dissolve',
  kindText: '撤销',
  statusText: '等上级工会批准',
  tone: 'waiting',
  unionId: '140',
  unionName: '甲工会',
  targetName: '河东街道总工会',
  organisationName: '河东街道总工会',
  reason: '单位搬走了',
  members: 18,
  carried: 0,
  openedAt: '2026-11-23T01:10:00.000Z',
  dueText: null,
  actions: ['approve', 'refuse'],
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function open(routes: Parameters<typeof signedIn>[0] = {}): Promise<void> {
  phone.params = { id: 'c1' };
  signedIn({ 'GET /organisation-changes/c1': () => ok(change), ...routes });
  render(<ChangePage />);
  await screen.findByText('甲工会');
}

test('is approved after one more question', async () => {
  phone.confirmAnswer = true;
  await open({ 'POST /organisation-changes/c1/approve': () => ok(change) });
  tap('批准');
  await waitFor(() => expect(posted('/organisation-changes/c1/approve')).toHaveLength(1));
});

test('is not approved with a no, and refused with a reason', async () => {
  phone.confirmAnswer = false;
  await open({ 'POST /organisation-changes/c1/refuse': () => ok(change) });
  tap('批准');
  tap('不批准');
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '先办换届' } });
  tap('确定，不批准');
  await waitFor(() =>
    expect(posted('/organisation-changes/c1/refuse')).toEqual([{ note: '先办换届' }]),
  );
  expect(posted('/organisation-changes/c1/approve')).toEqual([]);
});
