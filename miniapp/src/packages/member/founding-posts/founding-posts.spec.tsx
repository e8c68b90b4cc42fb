import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker } from '../../../../test/worker';
import FoundingPosts from './index';

const post = {
  id: 'f1',
  unionName: '雀鸟冷链有限公司工会',
  parentName: '河东街道总工会',
  postText: '主席',
  termYears: 3,
};

test('somebody elected says yes, and what follows is said before', async () => {
  let items = [post];
  phone.confirmAnswer = true;
  serveWorker({
    'GET /me/founding-posts': () => ok({ items }),
    'POST /me/founding-posts/f1/agree': () => {
      items = [];
      return ok({ items });
    },
  });
  render(<FoundingPosts />);
  await act(async () => undefined);
  expect(dom.getByText('雀鸟冷链有限公司工会主席')).toBeInTheDocument();
  await act(async () => void fireEvent.click(dom.getByRole('button', { name: '答应' })));
  expect(phone.toasts).toEqual(['答应了，等上级批准成立']);
  expect(dom.getByText('没有等您答复的任职')).toBeInTheDocument();
});
