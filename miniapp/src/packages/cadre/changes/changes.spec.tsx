import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import Changes from './index';

const hit = (id: string, name: string) => ({
  id,
  name,
  employerName: null,
  subdistrictName: '河东街道',
});

const settle = () => act(async () => new Promise((done) => setTimeout(done, 500)));

test('a union is looked up, and its dissolution proposed with a reason', async () => {
  signedIn({
    'GET /organisation-changes': () => ok({ items: [] }),
    'GET /organisations/search': () => ok({ items: [hit('140', '甲工会')] }),
    'POST /organisation-changes': () => ok({ id: 'c1' }),
  });
  render(<Changes />);
  expect(await screen.findByText('没有正在办的变动')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('工会名称'), { target: { value: '甲工' } });
  await settle();
  fireEvent.click(screen.getByRole('button', { name: /甲工会/ }));
  fireEvent.click(screen.getByRole('button', { name: '交上级批准' }));
  expect(posted('/organisation-changes')).toEqual([]);
  fireEvent.change(screen.getByLabelText('为什么'), { target: { value: '单位搬走了' } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '交上级批准' })));
  expect(posted('/organisation-changes')).toEqual([
    { kind: 'dissolve', organisationId: '140', reason: '单位搬走了' },
  ]);
});
