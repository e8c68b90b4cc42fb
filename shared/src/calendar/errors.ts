import { defineErrors } from '../errors.ts';

export const CalendarError = defineErrors({
  LinkDead: {
    code: 'calendar.link_dead',
    status: 404,
    text: '这个日历链接已经失效，请到“我的预约”里换一个新的',
  },
});
