import { fireEvent, render, screen as dom } from '@testing-library/react';
import { useState } from 'react';
import { setNetwork } from '../../test/taro';
import { watchNetwork } from '../platform/network';
import { setElder, resetAppearance } from '../theme/appearance';
import { act } from 'react';
import { Button, Checkbox, Choice, Field, ListRow, Page, screen, Sheet, Timeline } from './index';

afterEach(() => act(() => resetAppearance()));

test('a busy button says so and takes no second tap', () => {
  const tap = jest.fn();
  render(<Button text="提交申请" busy onTap={tap} />);
  fireEvent.click(dom.getByRole('button'));
  expect(dom.getByRole('button')).toHaveTextContent('请稍等');
  expect(tap).not.toHaveBeenCalled();
});

test('a field with an error says it aloud and takes the focus', () => {
  const field = (error?: string) => (
    <Field
      id="f"
      label="姓名"
      value=""
      error={error}
      focus={error !== undefined}
      onInput={jest.fn()}
    />
  );
  const { rerender } = render(field());
  rerender(field('请填写姓名'));
  expect(dom.getByRole('alert')).toHaveTextContent('请填写姓名');
  expect(dom.getByLabelText('姓名，请填写姓名')).toHaveFocus();
});

test('a box in a row ticks without opening the row', () => {
  const open = jest.fn();
  const change = jest.fn();
  render(
    <ListRow
      title="王*明"
      lead={<Checkbox checked={false} label="选王*明" onChange={change} />}
      onTap={open}
    />,
  );
  fireEvent.click(dom.getByRole('checkbox', { name: '选王*明' }));
  expect(change).toHaveBeenCalledWith(true);
  expect(open).not.toHaveBeenCalled();
});

test('one of several chips is chosen, and a reader hears which', () => {
  const options = [
    { code: 'rider', text: '外卖骑手' },
    { code: 'courier', text: '快递员' },
  ] as const;
  function Trade() {
    const [value, setValue] = useState<'rider' | 'courier'>('rider');
    return <Choice label="行业" options={options} value={value} onChange={setValue} />;
  }
  render(<Trade />);
  fireEvent.click(dom.getByText('快递员'));
  expect(dom.getByRole('radio', { name: '快递员' })).toHaveAttribute('aria-checked', 'true');
  expect(dom.getByRole('radio', { name: '外卖骑手' })).toHaveAttribute('aria-checked', 'false');
});

test('a timeline tells in words what is done, what is now and what is to come', () => {
  render(
    <Timeline
      entries={[
        { at: null, state: 'done', title: '已提交', text: '您提交了申请' },
        { at: null, state: 'now', title: '审核', text: '最晚周四答复' },
      ]}
    />,
  );
  expect(dom.getByLabelText('现在：审核，最晚周四答复')).toBeInTheDocument();
});

test('a closed sheet holds nothing', () => {
  const { rerender } = render(
    <Sheet open={false} title="选一个" onClose={jest.fn()}>
      里面
    </Sheet>,
  );
  expect(dom.queryByText('里面')).toBeNull();
  rerender(
    <Sheet open title="选一个" onClose={jest.fn()}>
      里面
    </Sheet>,
  );
  expect(dom.getByText('里面')).toBeInTheDocument();
});

test('elder mode changes every page at once', () => {
  const { container } = render(<Page>首页</Page>);
  expect(container.querySelector('.page.elder')).toBeNull();
  act(() => setElder(true));
  expect(container.querySelector('.page.elder')).not.toBeNull();
});

test('without a network every page says what still works', () => {
  watchNetwork();
  render(<Page>首页</Page>);
  act(() => setNetwork(false));
  expect(dom.getByRole('status')).toHaveTextContent('现在没有网络');
  act(() => setNetwork(true));
  expect(dom.getByRole('status')).toBeEmptyDOMElement();
});

test('a page that breaks says that nothing is lost and can be tried again', () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const Broken = screen(function Broken() {
    if (broken) throw new Error('render');
    return <Page>好了</Page>;
  });
  render(<Broken />);
  expect(dom.getByText('这一页出了点问题，您填的内容没有丢。')).toBeInTheDocument();
  broken = false;
  fireEvent.click(dom.getByText('再试一次'));
  expect(dom.getByText('好了')).toBeInTheDocument();
  quiet.mockRestore();
});
