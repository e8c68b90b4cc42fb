import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, offline, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import { venueFigures, venueWeek } from '../../../../dev/weapp-host/stub-venue-figures';
import VenueUsePage from '../venue-use';
import VenueFiguresPage from './index';

const asked = (path: string) =>
  phone.sent.filter((one) => one.path.startsWith(path)).map((one) => one.path);

describe('the use of the venues', () => {
  it('is shown in numbers, a venue that was never open without one, and opens its hours', async () => {
    signedIn({ 'GET /venue-figures': () => ok(venueFigures) });
    render(<VenueFiguresPage />);
    expect(await screen.findByText('预约 203 次，没有到场 12 次')).toBeInTheDocument();
    expect(screen.getByText('没有开放')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '区职工体育馆，使用率 36%' }));
    expect(phone.opened).toEqual([
      `/packages/cadre/venue-use/index?id=${venueFigures.items[0]?.id}&period=four`,
    ]);
  });

  it('of twelve weeks is asked for anew', async () => {
    signedIn({ 'GET /venue-figures': () => ok(venueFigures) });
    render(<VenueFiguresPage />);
    fireEvent.click(await screen.findByRole('radio', { name: '近 12 周' }));
    await waitFor(() => expect(asked('/venue-figures?')).toHaveLength(2));
    const days = asked('/venue-figures?').map((path) => {
      const [from = '', to = ''] = (path.match(/\d{4}-\d\d-\d\d/g) ?? []).sort();
      return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    });
    expect(days).toEqual([28, 84]);
  });

  it('as a workbook that cannot be fetched says so, and is tried again', async () => {
    signedIn({
      'GET /venue-figures': () => ok(venueFigures),
      'GET /venue-figures/export': offline,
    });
    render(<VenueFiguresPage />);
    fireEvent.click(await screen.findByRole('button', { name: '打开表格' }));
    expect(await screen.findByText(/有网时再试一次/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '打开表格' }));
    await waitFor(() => expect(asked('/venue-figures/export')).toHaveLength(2));
  });

  it('without a venue says so, and without a network can be tried again', async () => {
    signedIn({ 'GET /venue-figures': () => ok({ ...venueFigures, items: [] }) });
    const { unmount } = render(<VenueFiguresPage />);
    expect(await screen.findByText(/还没有场馆/)).toBeInTheDocument();
    unmount();
    signedIn({ 'GET /venue-figures': () => offline() });
    render(<VenueFiguresPage />);
    expect(await screen.findByText(/有网时再试一次/)).toBeInTheDocument();
  });
});

describe('the hours of a venue', () => {
  const path = `GET /venue-figures/${venueFigures.items[0]?.id}`;
  beforeEach(() => (phone.params = { id: venueFigures.items[0]?.id ?? '' }));

  it('are a chart of what was open, with the busiest in words and each row read aloud', async () => {
    signedIn({ [path]: () => ok(venueWeek) });
    render(<VenueUsePage />);
    expect(await screen.findByText(/^最忙：周六 19 点（100%）/)).toBeInTheDocument();
    expect(screen.getByText('17点')).toBeInTheDocument();
    expect(screen.queryByText('16点')).not.toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^19 点：周一 53%/ })).toBeInTheDocument();
  });

  it('of what is not mine look like missing', async () => {
    signedIn({ [path]: () => refused(404, 'venue.not_found', '没有找到这个场馆，请返回重新选择') });
    render(<VenueUsePage />);
    expect(await screen.findByText(/没有找到这个场馆/)).toBeInTheDocument();
  });
});
