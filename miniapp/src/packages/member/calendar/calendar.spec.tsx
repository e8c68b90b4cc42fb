import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ok, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import CalendarPage from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const url = 'https://home.example.com/api/v1/calendars/feeds/abc.ics';
const link = { url, createdAt: '2026-11-23T02:00:00.000Z' };
const none = { url: null, createdAt: null };

describe('the calendar link', () => {
  it('is made and copied in one tap', async () => {
    signedIn({ 'GET /calendars/mine': () => ok(none), 'POST /calendars/mine': () => ok(link) });
    render(<CalendarPage />);
    await screen.findByText('预约和活动，自己跑进手机日历');
    tap('做一个链接');
    await waitFor(() => expect(phone.copied).toEqual([url]));
    expect(await screen.findByText('您的日历链接已经能用')).toBeInTheDocument();
  });

  it('is changed only after a question, and says why it could not be', async () => {
    signedIn({
      'GET /calendars/mine': () => ok(link),
      'POST /calendars/mine': () => refused(503, 'http.busy', '现在人多，请稍后再试'),
    });
    render(<CalendarPage />);
    await screen.findByText('您的日历链接已经能用');
    tap(/换一个新链接/);
    expect(await screen.findByText(/没有回应|稍后再试|人多/)).toBeInTheDocument();
    expect(screen.getByText('您的日历链接已经能用')).toBeInTheDocument();
  });

  it('is ended', async () => {
    signedIn({
      'GET /calendars/mine': () => ok(link),
      'POST /calendars/mine/end': () => ok(none),
    });
    render(<CalendarPage />);
    await screen.findByText('您的日历链接已经能用');
    tap(/停用/);
    expect(await screen.findByText('做一个链接')).toBeInTheDocument();
  });
});
