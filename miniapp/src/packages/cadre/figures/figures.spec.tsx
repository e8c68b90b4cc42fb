import { fireEvent, render, screen } from '@testing-library/react';
import { aTask, ok, offline, signedIn } from '../../../../test/cadre';
import { phone } from '../../../../test/taro';
import { figures } from '../../../../dev/weapp-host/stub-answers';
import EscalatedPage from '../escalated';
import FigureRecordsPage from '../figure-records';
import FiguresPage from './index';

describe('the figures', () => {
  it('show every number in words, too small groups without one, and open what is behind a bar', async () => {
    signedIn({ 'GET /figures': () => ok(figures) });
    render(<FiguresPage />);
    expect(await screen.findByText('35 人')).toBeInTheDocument();
    expect(screen.getByText('不足 5 人')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '超过 3 个工作日，1 件' }));
    fireEvent.click(screen.getByRole('button', { name: '会籍核验中，0 件' }));
    expect(phone.opened).toEqual([
      '/packages/cadre/figure-records/index?organisation=140&age=late',
    ]);
  });

  it('open again when there is a network', async () => {
    signedIn({ 'GET /figures': () => offline() });
    render(<FiguresPage />);
    expect(await screen.findByText(/有网时再试一次/)).toBeInTheDocument();
  });

  it('say that there is nothing left behind a number', async () => {
    signedIn({ 'GET /figures/records': () => ok({ items: [], nextCursor: null }) });
    render(<FigureRecordsPage />);
    expect(await screen.findByText('现在没有了')).toBeInTheDocument();
  });
});

describe('what rose', () => {
  it('says where it came from and who has it now', async () => {
    const task = { ...aTask(1), ownerName: '河东街道总工会', fromName: '河东街道网约配送联合工会' };
    signedIn({ 'GET /tasks/escalated': () => ok({ items: [task], nextCursor: null }) });
    render(<EscalatedPage />);
    expect(await screen.findByText(/河东街道网约配送联合工会 没有答复/)).toBeInTheDocument();
  });
});
