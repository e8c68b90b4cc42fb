import { clockText, momentText, Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic, type MessageText } from '../messages/messages.public';
import { BookingsRepository } from './bookings.repository';
import type { BookingRow } from './bookings.types';

const officePage = (id: string): string => `/packages/cadre/booking/index?id=${id}`;
const ownPage = (id: string): string => `/packages/member/booking/index?id=${id}`;

/** Who is told what about a booking, in the transaction of the act. One that is confirmed at once needs no message. */
@Injectable()
export class BookingNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly bookings: BookingsRepository,
    private readonly clock: Clock,
  ) {}

  async requested(id: string, purpose: string | null, weeks = 1): Promise<void> {
    const booking = await this.bookings.findById(id);
    if (!booking) throw new Error('a booking that is gone');
    const often = weeks > 1 ? `，连续 ${weeks} 周` : '';
    const why = purpose === null ? '' : `（${purpose}）`;
    await this.ask(booking, `有人想约${this.whichOf(booking)}${often}${why}，等您批准。`);
  }

  approved(booking: BookingRow, weeks: number): Promise<void> {
    const often = weeks > 1 ? `，连续 ${weeks} 周都批了` : '';
    return this.tell(booking, 'booking_approved', `订下了${often}：${this.whichOf(booking)}。`);
  }

  refused(booking: BookingRow, note: string, weeks: number): Promise<void> {
    const often = weeks > 1 ? `和后面 ${weeks - 1} 周` : '';
    return this.tell(
      booking,
      'booking_refused',
      `${this.whichOf(booking)}${often}没有批准：${note}`,
    );
  }

  calledOff(booking: BookingRow, reason: string): Promise<void> {
    const body = `${this.whichOf(booking)}取消了：${reason}。不算您的次数，请另约时间。`;
    return this.tell(booking, 'booking_called_off', body);
  }

  missed(booking: BookingRow): Promise<void> {
    const counted = booking.rules.credit
      ? '记了一次；有原因可以在“守约记录”里申诉'
      : '下次来不了请先取消';
    return this.tell(booking, 'booking_missed', `${this.whichOf(booking)}没有等到您，${counted}。`);
  }

  letInLate(booking: BookingRow, isTakenBack: boolean): Promise<void> {
    const credit = isTakenBack ? '，之前记的那一次已经撤销' : '';
    const body = `${this.whichOf(booking)}：门口补记了您到场${credit}。`;
    return this.tell(booking, 'booking_let_in_late', body);
  }

  expired(booking: BookingRow): Promise<void> {
    const body = `${this.whichOf(booking)}到开场还没有人答复，这次不成了，请另约时间。`;
    return this.tell(booking, 'booking_expired', body);
  }

  offered(booking: BookingRow, until: Date): Promise<void> {
    const body = `${this.whichOf(booking)}空出来了，给您留到${momentText(until, this.clock.now())}，要不要请点开确认。`;
    return this.tell(booking, 'booking_offer', body, 'place_offer');
  }

  lapsed(booking: BookingRow): Promise<void> {
    const body = `${this.whichOf(booking)}给您留的位子过了时间没有确认，给了后面的人。`;
    return this.tell(booking, 'booking_offer_over', body);
  }

  notReached(booking: BookingRow, why = '到开场没有空出来'): Promise<void> {
    const body = `您候补的${this.whichOf(booking)}没有排到：${why}。`;
    return this.tell(booking, 'booking_not_reached', body);
  }

  async raised(booking: BookingRow, moved: Transition | undefined): Promise<void> {
    const words = moved ? '下级没有答复，由您接手' : '过期未答复';
    await this.ask(booking, `${words}：${this.whichOf(booking)}的预约。`);
    if (moved)
      await this.tell(booking, 'booking_raised', `${this.whichOf(booking)}的预约已交给上一级。`);
  }

  private ask({ id, organisation, personId }: BookingRow, body: string): Promise<void> {
    const push = 'task_due';
    const text = { kind: 'task_opened', body, page: officePage(id), about: id, push } as const;
    return this.messages.sendToOffice(organisation.id, Permission.BookingDecide, text, personId);
  }

  private tell(
    { id, personId }: BookingRow,
    kind: MessageText['kind'],
    body: string,
    push?: 'place_offer',
  ): Promise<void> {
    return this.messages.sendToPerson(personId, { kind, body, page: ownPage(id), push });
  }

  private whichOf({ venue, resource, startsAt, endsAt }: BookingRow): string {
    return `${venue.name} ${resource.name} ${momentText(startsAt, this.clock.now())}–${clockText(endsAt)}`;
  }
}
