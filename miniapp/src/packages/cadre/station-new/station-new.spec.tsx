import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, posted, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import NewStation from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const office = {
  role: 'chair',
  roleText: '工会主席',
  organisationId: '140',
  organisationName: '河东街道网约配送联合工会',
  validTo: null,
};

function open(routes: Parameters<typeof signedIn>[0] = {}) {
  signedIn({ 'GET /me': () => ok({ offices: [office], unread: 0 }), ...routes });
  return render(<NewStation />);
}

describe('registering a station', () => {
  it('names everything that is missing and moves to the first', async () => {
    open();
    await waitFor(() => expect(phone.sent.some(({ path }) => path === '/me')).toBe(true));
    tap('登记');
    expect(screen.getByLabelText(/^名字，/)).toHaveFocus();
    expect(screen.getByText('请写地址，让人找得到门。')).toBeInTheDocument();
    expect(screen.getByText('请在地图上选一下位置。')).toBeInTheDocument();
    expect(posted('/stations')).toEqual([]);
  });

  it('registers name, place, offers and hours for my union', async () => {
    open({ 'POST /stations': () => ok({ id: '9', number: 'HD-0900' }) });
    await waitFor(() => expect(phone.stored.has('me')).toBe(true));
    fireEvent.change(screen.getByLabelText('名字'), { target: { value: '江边驿站' } });
    tap(/地图上的位置/);
    expect(await screen.findByDisplayValue('滨河路 18 号')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('checkbox', { name: '热水' }));
    fireEvent.click(screen.getByRole('radio', { name: '按时段' }));
    fireEvent.click(screen.getByRole('radio', { name: '周一至周五' }));
    tap('登记');
    await waitFor(() => expect(phone.toasts).toContain('登记好了，编号 HD-0900'));
    expect(posted('/stations')).toEqual([
      {
        organisationId: '140',
        name: '江边驿站',
        address: '滨河路 18 号',
        latitude: 30.27,
        longitude: 120.16,
        offers: ['hot_water'],
        hours: [{ days: '1-5', opens: '08:00', closes: '20:00' }],
      },
    ]);
    expect(phone.stored.has('station.draft')).toBe(false);
  });

  it('keeps what was typed when one goes back', async () => {
    const { unmount } = open();
    fireEvent.change(screen.getByLabelText('名字'), { target: { value: '江边驿站' } });
    unmount();
    open();
    expect(await screen.findByDisplayValue('江边驿站')).toBeInTheDocument();
  });
});
