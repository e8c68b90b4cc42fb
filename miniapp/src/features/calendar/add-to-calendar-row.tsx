import { addToPhoneCalendar, type CalendarNote } from '../../platform/phone-calendar';
import { ListRow, tell } from '../../ui';

/** One entry into the phone's calendar, with a reminder an hour before. */
export function AddToCalendarRow({ note }: { note: CalendarNote }) {
  const add = async () => {
    const added = await addToPhoneCalendar(note);
    tell(added ? '加进日历了' : '没有加上：请允许使用手机日历，或到“我的预约”里订阅');
  };
  return <ListRow title="加到手机日历" text="提前一小时提醒您" onTap={() => void add()} />;
}
