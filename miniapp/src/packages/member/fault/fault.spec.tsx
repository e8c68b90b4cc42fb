import { fireEvent, render, screen } from '@testing-library/react';
import { ok, posted, refused, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import FaultPage from './index';

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const pick = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const venue = {
  id: 'v1',
  name: '区职工体育馆',
  resources: [{ id: 'c1', name: '1 号场', kindText: '羽毛球场', capacity: 1 }],
};
const mine = {
  id: 'f1',
  venueId: 'v1',
  whereText: '区职工体育馆 1 号场',
  kindText: '灯不亮',
  text: '靠窗第二盏',
  statusText: '等处理',
  tone: 'waiting',
  openedAt: '2026-11-23T02:00:00.000Z',
  dueText: '还剩 3 个工作日',
  actions: ['withdraw'],
};

beforeEach(() => {
  phone.params = { id: 'v1', resource: 'c1' };
});

describe('a report of what is broken', () => {
  it('says what is missing, sends where, what and a sentence, and shows what became of it', async () => {
    signedIn({
      'GET /venues/v1': () => ok(venue),
      'GET /venue-faults/mine': () => ok({ items: [] }),
      'POST /venues/v1/faults': () => ok({ items: [mine] }),
    });
    render(<FaultPage />);
    await screen.findByText('区职工体育馆，哪里坏了？');
    tap('报上去');
    expect(await screen.findByText('请点一下什么坏了。')).toBeInTheDocument();
    pick('灯不亮');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '靠窗第二盏' } });
    tap('报上去');
    expect(await screen.findByText('还剩 3 个工作日')).toBeInTheDocument();
    expect(posted('/venues/v1/faults')).toEqual([
      { resourceId: 'c1', kind: 'light', text: '靠窗第二盏' },
    ]);
  });

  it('keeps what was written when it is refused', async () => {
    signedIn({
      'GET /venues/v1': () => ok(venue),
      'GET /venue-faults/mine': () => ok({ items: [] }),
      'POST /venues/v1/faults': () =>
        refused(409, 'fault.reported_before', '这里您已经报过修了，正在处理，不用再报'),
    });
    render(<FaultPage />);
    await screen.findByText('区职工体育馆，哪里坏了？');
    pick('卫生');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: '地上有水' } });
    tap('报上去');
    expect(await screen.findByText(/已经报过修了/)).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveValue('地上有水');
  });
});
