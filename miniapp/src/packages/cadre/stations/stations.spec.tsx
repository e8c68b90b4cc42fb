import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import ManagedStations from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const picture = new Uint8Array([137, 80, 78, 71]).buffer;

async function open(routes: Parameters<typeof signedIn>[0], codeVersion: number | null = 2) {
  const station = { id: '127', number: 'HD-0127', name: '滨河路 24 小时驿站', openText: '开着' };
  signedIn({
    'GET /stations/managed': () => ok({ items: [{ ...station, codeVersion }] }),
    'GET /stations/127/code.png': () => ok(picture),
    ...routes,
  });
  render(<ManagedStations />);
  await screen.findByText('滨河路 24 小时驿站');
  tap(/滨河路/);
}

describe('the codes of the stations I manage', () => {
  it('shows the code on the door, fetched as the one who may see it', async () => {
    await open({});
    await waitFor(() =>
      expect(document.querySelector('img')).toHaveAttribute(
        'src',
        'data:image/png;base64,iVBORw==',
      ),
    );
    const asked = phone.sent.find(({ path }) => path === '/stations/127/code.png');
    expect(asked?.headers.Authorization).toBe('Bearer token');
    expect(screen.getByText('HD-0127 · 第 2 版')).toBeInTheDocument();
  });

  it('makes a sheet for the door on the paper that was asked for', async () => {
    const pdf = new Uint8Array([37, 80, 68, 70]).buffer;
    await open({ 'GET /stations/127/poster.pdf': () => ok(pdf) });
    tap('门贴 A5');
    await waitFor(() => expect(phone.documents).toEqual(['wxfile://usr/HD-0127-a5.pdf']));
    expect(phone.files.get('wxfile://usr/HD-0127-a5.pdf')).toBe('JVBERg==');
    expect(phone.sent.at(-1)?.path).toBe('/stations/127/poster.pdf?paper=a5');
  });

  it('says when the sheet cannot be made, and lets it be tried again', async () => {
    await open({
      'GET /stations/127/poster.pdf': () =>
        refused(503, 'station.code_picture_unavailable', '不读'),
    });
    tap('门贴 A4');
    expect(await screen.findByText('服务暂时没有回应，请过一会儿再试。')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '门贴 A4' })).toBeEnabled();
    expect(phone.documents).toEqual([]);
  });

  it('makes a new version and leaves the old one working', async () => {
    await open({
      'POST /stations/127/codes': () => ok({ scene: 's', version: 3, page: 'pages/scan/index' }),
    });
    tap('换一版新码');
    expect(await screen.findByText('HD-0127 · 第 3 版')).toBeInTheDocument();
    expect(phone.sent.filter(({ path }) => path.includes('retire'))).toEqual([]);
  });

  it('retires older versions only after asking', async () => {
    await open(
      {
        'POST /stations/127/codes/2/retire': () => ({ status: 204, body: undefined }),
        'POST /stations/127/codes/1/retire': () =>
          refused(409, 'station.code_retired', '这一版的码已经停用了'),
      },
      3,
    );
    phone.confirmAnswer = false;
    tap('停用以前的码');
    await waitFor(() => expect(posted('/stations/127/codes/2/retire')).toEqual([]));
    phone.confirmAnswer = true;
    tap('停用以前的码');
    await waitFor(() => expect(phone.toasts).toContain('以前的码停用了'));
    expect(posted('/stations/127/codes/1/retire')).toHaveLength(1);
  });

  it('says that a station has no code yet', async () => {
    await open({}, null);
    expect(screen.getByText(/还没有能用的码/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '做一张码' })).toBeInTheDocument();
  });
});
