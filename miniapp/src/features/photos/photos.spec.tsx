import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { ok, refused, signedIn } from '../../../test/cadre';
import { phone } from '../../../test/taro';
import { noteOnline } from '../../platform/network';
import { PhotoCover } from '../../ui';
import { PhotosCard } from './photos-card';

const photo = (id: string, check = 'passed', mayPass = false) => ({
  id,
  path: `/api/v1/photos/${id}`,
  check,
  mayPass,
});
const both = { items: [photo('p1'), photo('p2', 'waiting')], mayAdd: true };

const settle = () => act(async () => undefined);
async function open(answer: object, more: Parameters<typeof signedIn>[0] = {}) {
  signedIn({ 'GET /photos': () => ok(answer), ...more });
  render(<PhotosCard subjectType="venue" subjectId="v1" />);
  await settle();
}
const tap = async (name: string) => {
  fireEvent.click(dom.getByRole('button', { name }));
  await settle();
};
const bodies = (path: string) =>
  phone.sent.filter((one) => one.path.startsWith(path)).map(({ body }) => body);

beforeEach(() => noteOnline(true));

test('are hung up one after the other, and what did not go for want of a network goes again under its key', async () => {
  phone.chosen = ['wxfile://1.jpg', 'wxfile://2.jpg'];
  await open({ items: [], mayAdd: true });
  expect(dom.getByText(/还没有。放一两张/)).toBeInTheDocument();
  await tap('放照片');
  expect(phone.uploads).toHaveLength(1);
  expect(phone.uploads[0]?.url).toBe('/photos?subjectType=venue&subjectId=v1');
  await act(async () => phone.uploads[0]?.answer(200, { items: [photo('p1')], mayAdd: true }));
  expect(phone.uploads).toHaveLength(2);
  await act(async () => phone.uploads[1]?.fail('uploadFile:fail net::ERR_INTERNET_DISCONNECTED'));
  await tap('再传一次');
  expect(phone.uploads[2]).toMatchObject({
    path: 'wxfile://2.jpg',
    headers: phone.uploads[1]?.headers,
  });
  await act(async () => phone.uploads[2]?.answer(200, both));
  expect(dom.getByText('照片 2')).toBeInTheDocument();
  expect(dom.queryByText('再传一次')).toBeNull();
});

test('what was refused says so, and is not tried again', async () => {
  phone.chosen = ['wxfile://1.jpg'];
  await open({ items: [], mayAdd: true });
  await tap('放照片');
  const body = { code: 'photo.not_a_picture', message: '这里只放照片，请重新选一张' };
  await act(async () => phone.uploads[0]?.answer(422, body));
  expect(dom.getByText('这里只放照片，请重新选一张')).toBeInTheDocument();
  expect(dom.queryByText('再传一次')).toBeNull();
});

test('are moved to the front, and taken down only after a question', async () => {
  const remove = 'POST /photos/p1/remove';
  await open(both, {
    'POST /photos/order': () => ok({ ...both, items: [photo('p2'), photo('p1')] }),
    [remove]: () => ok({ items: [photo('p2')], mayAdd: true }),
  });
  await tap('照片 2往前放');
  expect(bodies('/photos/order')).toEqual([{ ids: ['p2', 'p1'] }]);
  phone.confirmAnswer = false;
  await tap('去掉照片 2');
  expect(bodies('/photos/p1/remove')).toEqual([]);
  phone.confirmAnswer = true;
  await tap('去掉照片 2');
  expect(bodies('/photos/p1/remove')).toHaveLength(1);
  expect(dom.queryByText('照片 2')).toBeNull();
});

test('say who sees them: checked by everybody, the others by those who manage them alone', async () => {
  await open({ items: [...both.items, photo('p3', 'review')], mayAdd: true });
  const rows = ['大家能看到', '过一会儿大家才看到', '微信拿不准，要请另一位干部看一看'];
  for (const words of rows) expect(dom.getByText(words)).toBeInTheDocument();
  expect(dom.getByText('正在检查')).toBeInTheDocument();
  expect(dom.queryByText('可以放')).toBeNull();
  await tap('看照片 2');
  expect(phone.shown.map((url) => url.replace(/^.*\/api/, '/api'))).toEqual(['/api/v1/photos/p2']);
});

test('that the check cannot tell are let through by another office holder, after a look', async () => {
  await open(
    { items: [photo('p1', 'review', true)], mayAdd: true },
    { 'POST /photos/p1/pass': () => ok({ items: [photo('p1')], mayAdd: true }) },
  );
  expect(dom.getByText('微信拿不准，请您点开看一看')).toBeInTheDocument();
  phone.confirmAnswer = false;
  await tap('照片 1可以放');
  expect(bodies('/photos/p1/pass')).toEqual([]);
  phone.confirmAnswer = true;
  await tap('照片 1可以放');
  expect(bodies('/photos/p1/pass')).toHaveLength(1);
  expect(dom.getByText('大家能看到')).toBeInTheDocument();
});

test('an order that is out of date is said, and looked at again', async () => {
  await open(both, {
    'POST /photos/order': () => refused(409, 'photo.changed', '照片刚刚有增减，请刷新看看再排'),
  });
  await tap('照片 2往前放');
  expect(dom.getByText('照片刚刚有增减，请刷新看看再排')).toBeInTheDocument();
  await tap('刷新');
  expect(bodies('/photos?')).toHaveLength(2);
});

test('nine are enough', async () => {
  await open({ ...both, mayAdd: false });
  expect(dom.getByRole('button', { name: '放照片', hidden: true }).closest('.gone')).not.toBeNull();
});

test('anybody sees the first one, and all of them with a tap', () => {
  render(<PhotoCover names={['aa', 'bb']} />);
  fireEvent.click(dom.getByRole('button', { name: '照片 2 张，点开看' }));
  expect(phone.shown.map((url) => url.replace(/^.*\/api/, '/api'))).toEqual([
    '/api/v1/photos/aa.jpg',
    '/api/v1/photos/bb.jpg',
  ]);
});
