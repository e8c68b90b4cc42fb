import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { ok, signedIn } from '../../../../test/cadre';
import { aWorker } from '../../../../test/worker';
import { writeStored } from '../../../platform/storage';
import { reloadMe } from '../../../session/me';
import Settings from './index';

const waiting = (key: string, refusal?: string) => ({
  ...{ key, takenAt: '2026-11-23T10:00:00.000Z', label: '王**' },
  taking: { what: 'venue_manual', placeId: 'v1', matterId: key, reason: '没带手机' },
  ...(refusal === undefined ? {} : { refusal }),
});

afterEach(() => jest.restoreAllMocks());

async function asked(): Promise<string> {
  signedIn({ 'GET /me': () => ok(aWorker()) });
  await reloadMe();
  const question = jest.spyOn(Taro, 'showModal');
  render(<Settings />);
  fireEvent.click(await screen.findByRole('button', { name: '退出登录' }));
  await waitFor(() => expect(question).toHaveBeenCalledTimes(1));
  return question.mock.calls[0]?.[0]?.content ?? '';
}

test('who logs out with people let in but not sent is told how many are lost', async () => {
  writeStored('door.queue', [waiting('a'), waiting('b'), waiting('c', '没有要到场的预约')]);
  expect(await asked()).toContain('还有 2 个人的到场没有送出');
});

test('with nothing waiting the question does not speak of it', async () => {
  writeStored('door.queue', []);
  expect(await asked()).not.toContain('没有送出');
});
