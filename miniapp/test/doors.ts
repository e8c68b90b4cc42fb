import { cardStepAt, formatCardCode } from '@home/shared';
import { act, fireEvent, screen as dom } from '@testing-library/react';
import type { GetAnswers } from '../src/api/contract';

/** 19:00 on Monday: an evening at the hall, and at a lesson. */
export const DOOR_NOW = '2026-11-23T11:00:00.000Z';
export const at = (minutes: number): string =>
  new Date(Date.parse(DOOR_NOW) + minutes * 60_000).toISOString();

type Desk = GetAnswers['/venues/{id}/bookings'];
type DoorList = GetAnswers['/activities/{id}/door-list'];
type Doors = GetAnswers['/venues/{id}/doors'];
type Key = GetAnswers['/venues/{id}/doors/{door}/key'];

export const nobodyCame = { card: 0, code: 0, manual: 0, late: 0 };

/** Somebody who has the court of now and may be let in. */
export const aBooked = (change: Partial<Desk['items'][number]> = {}): Desk['items'][number] => ({
  id: 'b1',
  nameMask: '王*国',
  resourceName: '1 号场',
  whenText: '19:00–20:00',
  startsAt: DOOR_NOW,
  statusText: '已订下',
  tone: 'done',
  companions: 0,
  purpose: null,
  checkedInBy: null,
  isLate: false,
  letInFrom: at(-15),
  letInUntil: at(15),
  actions: ['check_in'],
  ...change,
});

export const aDesk = (items: Desk['items'] = [aBooked()], change: Partial<Desk> = {}): Desk => ({
  came: nobodyCame,
  items,
  serverTime: DOOR_NOW,
  ...change,
});

export const anExpected = (
  change: Partial<DoorList['items'][number]> = {},
): DoorList['items'][number] => ({
  id: 'r1',
  nameMask: '李*一',
  phoneMask: '138****5601',
  statusText: '已报名',
  tone: 'done',
  checkedInBy: null,
  isLate: false,
  isAwaited: true,
  ...change,
});

export const aDoorList = (
  items: DoorList['items'] = [anExpected()],
  activity: Partial<DoorList['activity']> = {},
): DoorList => ({
  activity: {
    id: 'a1',
    title: '骑手安全课堂',
    whenText: '今天 19:30–20:30',
    place: '河东街道职工之家一楼',
    letInFrom: at(-30),
    letInUntil: at(90),
    ...activity,
  },
  came: nobodyCame,
  expected: items.length,
  items,
  serverTime: DOOR_NOW,
});

export const aDoorKey = (change: Partial<Key> = {}): Key => ({
  id: '01990000-0000-7000-8000-0000000000d1',
  title: '区职工体育馆',
  key: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc',
  validUntil: at(600),
  serverTime: DOOR_NOW,
  ...change,
});

export const anOpenDoor = (
  change: Partial<Doors['items'][number]> = {},
): Doors['items'][number] => ({
  id: 'd2',
  keeperMask: '蒋*燕',
  device: 'Redmi Note 12',
  isMine: false,
  openedAt: at(-70),
  validUntil: at(600),
  seenAt: at(-25),
  ...change,
});

export const openDoors = (...items: Doors['items']): Doors => ({ title: '区职工体育馆', items });

/** What a member's phone shows so many minutes from now. */
export const cardShown = (minutes = 0, memberNo = '000102260151'): string =>
  formatCardCode({
    memberNo,
    keyId: '1234',
    step: cardStepAt(Date.parse(at(minutes))),
    mac: 'A'.repeat(16),
  });

export const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(dom.getByRole('button', { name })));

/** As on a phone: its clock runs by so much. */
export const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

/** Of what is only there in case, nothing is seen. */
export const isSeen = (text: RegExp): boolean =>
  dom.queryAllByText(text).some((one) => !one.closest('.gone'));

/** What stands in the field of a reason. */
export const reason = (): HTMLElement => dom.getByLabelText(/^原因/);
export const write = (value: string) => fireEvent.change(reason(), { target: { value } });
