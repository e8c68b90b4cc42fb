import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker } from '../../../../test/worker';
import OwnDispute from './index';

const dispute = {
  id: 'd1',
  statusText: '待核验',
  unionName: '河东街道网约配送联合工会',
  maySpeak: true,
  statements: [],
};
const say = 'POST /disputes/own/d1/statements';

test('whoever was registered first says their side in one sentence', async () => {
  phone.params = { id: 'd1' };
  let statements: object[] = [];
  serveWorker({
    'GET /disputes/own/d1': () => ok({ ...dispute, statements }),
    'GET /files': () => ok({ items: [], mayAdd: true }),
    [say]: ({ body }) => {
      statements = [
        {
          id: 's1',
          sideText: '首次登记的本人',
          ...(body as { text: string }),
          saidAt: '2026-11-23T01:30:00.000Z',
          check: 'waiting',
          mine: true,
        },
      ];
      return ok({ items: statements });
    },
  });
  render(<OwnDispute />);
  await act(async () => undefined);
  expect(dom.getByText(/河东街道网约配送联合工会正在核对/)).toBeInTheDocument();
  const send = () =>
    act(async () => void fireEvent.click(dom.getByRole('button', { name: '写进核验' })));
  await send();
  expect(phone.sent.some(({ path }) => path.endsWith('/statements'))).toBe(false);
  fireEvent.change(dom.getByLabelText(/请先写几个字/), { target: { value: '不是我申请的' } });
  await send();
  expect(dom.getByText('不是我申请的')).toBeInTheDocument();
});
