import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone, setNetwork } from '../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../test/worker';
import { noteOnline, watchNetwork } from '../../platform/network';
import { PaperStrip } from './paper-strip';
import { usePapers, type Paper } from './use-papers';

const aPaper = (change: Partial<Paper> = {}): Paper => ({
  id: 'f1',
  sideText: '您交的',
  medium: 'image/jpeg',
  size: 1000,
  addedAt: '2026-11-23T01:30:00.000Z',
  check: 'passed',
  mayRemove: true,
  ...change,
});

const matter = { subjectType: 'join_application', subjectId: 'a1' } as const;

function Strip({ viewer }: { viewer: 'owner' | 'office' }) {
  const papers = usePapers(matter);
  return <PaperStrip papers={papers} title="材料照片" text="能拍的拍下来。" viewer={viewer} />;
}

const settle = () => act(async () => undefined);
async function open(
  items: Paper[],
  { viewer = 'owner', mayAdd = true }: { viewer?: 'owner' | 'office'; mayAdd?: boolean } = {},
  more: Answers = {},
): Promise<void> {
  serveWorker({ 'GET /files': () => ok({ items, mayAdd }), ...more });
  render(<Strip viewer={viewer} />);
  await settle();
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const upload = (at: number) => {
  const found = phone.uploads[at];
  if (!found) throw new Error(`no upload ${at}`);
  return found;
};

describe('bringing papers', () => {
  beforeEach(() => noteOnline(true));

  test('one after the other, with how far it is, until the list comes back', async () => {
    phone.chosen = ['wxfile://1.jpg', 'wxfile://2.jpg'];
    await open([]);
    await tap('拍照或选照片');
    expect(phone.uploads).toHaveLength(1);
    expect(upload(0).url).toBe('/files?subjectType=join_application&subjectId=a1');
    await act(async () => upload(0).progress(44));
    expect(dom.getByText('上传中 40%')).toBeInTheDocument();
    expect(dom.getByText('等着上传')).toBeInTheDocument();
    await act(async () => upload(0).answer(200, { items: [aPaper()], mayAdd: true }));
    expect(phone.uploads).toHaveLength(2);
    expect(upload(1).headers['Idempotency-Key']).not.toBe(upload(0).headers['Idempotency-Key']);
    await act(async () =>
      upload(1).answer(200, { items: [aPaper(), aPaper({ id: 'f2' })], mayAdd: true }),
    );
    expect(dom.queryByText(/上传中/)).not.toBeInTheDocument();
    expect(
      dom.getByRole('button', { name: /照片 2，您交的，检查过了，点一下打开/ }),
    ).toBeInTheDocument();
  });

  test('what failed says so, keeps the picture, and a tap sends it again under the same key', async () => {
    phone.chosen = ['wxfile://1.jpg'];
    await open([]);
    await tap('拍照或选照片');
    const { headers } = upload(0);
    await act(async () => upload(0).fail('uploadFile:fail timeout'));
    expect(dom.getByText('没传上去')).toBeInTheDocument();
    expect(dom.getByText(/照片还在手机里/)).toBeInTheDocument();
    await tap('再传一次照片 1');
    expect(upload(1)).toMatchObject({ path: 'wxfile://1.jpg', headers });
  });

  test('goes on by itself when the network is back', async () => {
    watchNetwork();
    phone.chosen = ['wxfile://1.jpg'];
    await open([]);
    await tap('拍照或选照片');
    await act(async () => upload(0).fail('uploadFile:fail net::ERR_INTERNET_DISCONNECTED'));
    expect(dom.getByText(/有网时会自动再传/)).toBeInTheDocument();
    await act(async () => setNetwork(true));
    expect(phone.uploads).toHaveLength(2);
  });

  test('a refusal is said in its own words and not tried again by itself', async () => {
    phone.chosen = ['wxfile://1.jpg'];
    await open([]);
    await tap('拍照或选照片');
    const body = { code: 'file.unreadable', message: '这张照片打不开，请重新拍一张' };
    await act(async () => upload(0).answer(422, body));
    expect(dom.getByText('这张照片打不开，请重新拍一张')).toBeInTheDocument();
    await act(async () => setNetwork(true));
    expect(phone.uploads).toHaveLength(1);
  });

  test('can be stopped', async () => {
    phone.chosen = ['wxfile://1.jpg'];
    await open([]);
    await tap('拍照或选照片');
    await tap('不传照片 1了');
    expect(upload(0).aborted).toBe(true);
    expect(dom.queryByText(/照片 1/)).not.toBeInTheDocument();
  });

  test('is taken away only after a question', async () => {
    const remove = 'POST /files/f1/remove';
    await open([aPaper()], {}, { [remove]: () => ok({ items: [], mayAdd: true }) });
    phone.confirmAnswer = false;
    await tap('去掉照片 1');
    expect(phone.sent.some(({ path }) => path.includes('/remove'))).toBe(false);
    phone.confirmAnswer = true;
    await tap('去掉照片 1');
    expect(dom.queryByText('照片 1')).not.toBeInTheDocument();
  });
});

describe('looking at papers', () => {
  const link = { 'POST /files/f1/link': () => ok({ path: '/api/v1/files/download?ticket=t' }) };
  const shown = () => phone.shown.map((url) => url.replace(/^.*\/api/, '/api'));

  test('by a link of one’s own, fetched when it is needed', async () => {
    await open([aPaper()], { viewer: 'office', mayAdd: false }, link);
    expect(phone.sent.some(({ path }) => path.includes('/link'))).toBe(false);
    await tap(/^照片 1/);
    expect(shown()).toEqual(['/api/v1/files/download?ticket=t']);
    expect(dom.queryByText('拍照或选照片')).toBeNull();
  });

  test('one that did not pass is hidden behind a question', async () => {
    await open([aPaper({ check: 'risky' })], { viewer: 'office', mayAdd: false }, link);
    phone.confirmAnswer = false;
    await tap(/没有通过检查/);
    expect(shown()).toEqual([]);
    phone.confirmAnswer = true;
    await tap(/没有通过检查/);
    expect(shown()).toHaveLength(1);
  });

  test('the office is warned of what no machine has looked at', async () => {
    await open([aPaper({ check: 'waiting' })], { viewer: 'office', mayAdd: false });
    expect(dom.getByText('还没检查，请当心')).toBeInTheDocument();
  });
});
