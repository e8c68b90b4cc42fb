import { act, fireEvent, render, screen as dom } from '@testing-library/react';
import { phone } from '../../../../test/taro';
import { ok, serveWorker, type Answers } from '../../../../test/worker';
import NewRelative from '../relative-new/index';
import Relatives from './index';

const wife = {
  id: 'r1',
  nameMask: '李*',
  relationText: '配偶',
  standingText: '单位主要负责人',
  placeName: '老王面馆',
};

async function open(answers: Answers, page = <Relatives />) {
  serveWorker(answers);
  render(page);
  await act(async () => undefined);
}
const tap = (name: string) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));
const write = (label: RegExp, value: string) =>
  fireEvent.change(dom.getByLabelText(label), { target: { value } });

test('who declared nobody is told what it is for', async () => {
  await open({ 'GET /relatives': () => ok({ items: [] }) });
  expect(dom.getByText('还没有申报')).toBeInTheDocument();
});

test('a declaration is taken back after one more question', async () => {
  let withdrawn = 0;
  phone.confirmAnswer = true;
  await open({
    'GET /relatives': () => ok({ items: [wife] }),
    'POST /relatives/r1/withdraw': () => {
      withdrawn += 1;
      return ok({ items: [] });
    },
  });
  await act(async () => void fireEvent.click(dom.getByText('李*（配偶）')));
  expect(withdrawn).toBe(1);
  expect(phone.toasts).toEqual(['已撤回']);
});

async function declare(): Promise<unknown[]> {
  const sent: unknown[] = [];
  const take = ({ body }: { body: unknown }) => {
    sent.push(body);
    return ok({ items: [] });
  };
  await open({ 'POST /relatives': take }, <NewRelative />);
  return sent;
}

test('somebody in a union is declared by name and member number', async () => {
  const sent = await declare();
  write(/姓名/, '李梅');
  write(/会员号/, '102260001234');
  await tap('申报');
  expect(sent).toEqual([
    { relation: 'spouse', standing: 'union_officer', name: '李梅', memberNo: '102260001234' },
  ]);
});

test('the head of an employer is declared by name and employer, a member number only if there is one', async () => {
  const sent = await declare();
  await act(async () => void fireEvent.click(dom.getByText('单位主要负责人')));
  write(/姓名/, ' 李红 ');
  write(/单位名称/, '老王面馆');
  await tap('申报');
  expect(sent).toEqual([
    { relation: 'spouse', standing: 'employer_head', name: '李红', employerName: '老王面馆' },
  ]);
  expect(phone.toasts).toEqual(['已申报']);
});
