import Taro from '@tarojs/taro';
import { requirePrivacy } from './privacy';

export interface CalendarNote {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
}

/** Writes an entry into the phone's calendar; false when the person did not let us. */
export async function addToPhoneCalendar(note: CalendarNote): Promise<boolean> {
  if (!(await requirePrivacy())) return false;
  try {
    await Taro.addPhoneCalendar({
      title: note.title,
      startTime: secondsOf(note.startsAt),
      // The interface wants the seconds as text here, as a number there.
      endTime: String(secondsOf(note.endsAt)),
      location: note.place,
      alarm: true,
      alarmOffset: 3600,
    });
    return true;
  } catch {
    return false;
  }
}

const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
