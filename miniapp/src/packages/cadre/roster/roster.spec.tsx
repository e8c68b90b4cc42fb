import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import { aWorker } from '../../../../test/worker';
import Roster from './index';

const office = {
  role: 'chair' as const,
  roleText: '工会主席',
  organisationId: '140',
  organisationName: '河东街道网约配送联合工会',
  validTo: '2028-01-01T00:00:00.000Z',
};
const member = {
  id: 'm1',
  nameMask: '王*明',
  phoneMask: '138****8000',
  memberNo: '100000000042',
  since: '2023-05-01',
  organisationName: office.organisationName,
  unconfirmed: true,
};
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function open(routes: Parameters<typeof signedIn>[0] = {}) {
  signedIn({
    'GET /me': () =>
      ok(aWorker({ offices: [office], capabilities: ['members.read', 'members.import'] })),
    'GET /roster/members': () => ok({ items: [member], nextCursor: null }),
    'GET /roster/exports': () => ok({ items: [] }),
    ...routes,
  });
  render(<Roster />);
  await screen.findByText('王*明');
}

describe('the roster of my union', () => {
  it('shows members masked, and who has not confirmed yet', async () => {
    await open();
    expect(screen.getByText('等本人核对')).toBeInTheDocument();
    expect(phone.sent.find(({ path }) => path.startsWith('/roster/members'))?.path).toBe(
      '/roster/members?organisation=140',
    );
  });

  it('finds by what was typed', async () => {
    await open();
    fireEvent.input(screen.getByLabelText('找会员'), { target: { value: '8000' } });
    tap('查找');
    await waitFor(() =>
      expect(phone.sent.at(-1)?.path).toBe('/roster/members?organisation=140&q=8000'),
    );
  });

  it('opens the originals only after a purpose was chosen', async () => {
    await open({
      'POST /roster/members/m1/reveal': () =>
        ok({ name: '王小明', idNumber: '420102199001010011', phone: '13800138000' }),
    });
    tap(/王\*明/);
    expect(screen.queryByText('王小明')).toBeNull();
    tap('看全名、身份证号和手机号');
    expect(await screen.findByText('王小明')).toBeInTheDocument();
    expect(phone.sent.at(-1)?.body).toEqual({ purpose: 'contact' });
  });

  it('says how far an export is', async () => {
    const running = { id: 'e', organisationId: '140', isReady: false, done: 500, total: 4000 };
    await open({ 'GET /roster/exports': () => ok({ items: [running] }) });
    tap('导出名册');
    expect(await screen.findByRole('button', { name: '正在做：500 / 4000 人' })).toBeDisabled();
  });
});
