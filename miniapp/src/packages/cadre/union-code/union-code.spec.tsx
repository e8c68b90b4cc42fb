import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import UnionCode from './index';

const none = { unionName: '甲工会', version: 0, scene: null };

test('the first code is made with one tap', async () => {
  phone.params = { id: '140' };
  signedIn({
    'GET /organisations/140/code': () => ok(none),
    'POST /organisations/140/code': () =>
      ok({ ...none, version: 1, scene: 'U1.3w.1.AAAAAAAAAAAA' }),
  });
  render(<UnionCode />);
  fireEvent.click(await screen.findByRole('button', { name: '做一张码' }));
  expect(await screen.findByText('甲工会 · 第 1 版')).toBeInTheDocument();
  expect(posted('/organisations/140/code')).toHaveLength(1);
  expect(phone.toasts).toEqual(['第 1 版码做好了']);
});

test('older prints are retired only after asking', async () => {
  phone.params = { id: '140' };
  signedIn({
    'GET /organisations/140/code': () => ok({ ...none, version: 2, scene: 'U1.3w.2.AAAAAAAAAAAA' }),
    'POST /organisations/140/code/retire-older': () => ok({ ...none, version: 2, scene: null }),
  });
  phone.confirmAnswer = false;
  render(<UnionCode />);
  fireEvent.click(await screen.findByRole('button', { name: '停用以前的码' }));
  await waitFor(() => expect(posted('/organisations/140/code/retire-older')).toEqual([]));
  phone.confirmAnswer = true;
  fireEvent.click(screen.getByRole('button', { name: '停用以前的码' }));
  await waitFor(() => expect(phone.toasts).toEqual(['以前的码停用了']));
});
