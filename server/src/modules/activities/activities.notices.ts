import { momentText } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { MessagesPublic, type MessageText } from '../messages/messages.public';
import type { Activity, Holder } from './activities.types';

type Whose = Pick<Holder, 'personId' | 'accountId'>;

/** Who is told what about an activity, in the transaction of the act. */
@Injectable()
export class ActivityNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  offered(whose: Whose, activity: Activity, until: Date): Promise<void> {
    const words = `《${activity.title}》空出一个名额，给您留到${this.moment(until)}，要不要请点开确认。`;
    return this.tell(whose, activity, 'activity_offer', words, 'place_offer');
  }

  lapsed(whose: Whose, activity: Activity): Promise<void> {
    const words = `《${activity.title}》给您留的名额过了时间没有确认，给了后面的人。还想去可以重新报名。`;
    return this.tell(whose, activity, 'activity_offer_over', words);
  }

  drawn(whose: Whose, activity: Activity): Promise<void> {
    const words = `《${activity.title}》您抽中了，${this.moment(activity.startsAt)}开始。去不了请早点取消，让给别人。`;
    return this.tell(whose, activity, 'activity_drawn', words);
  }

  notDrawn(whose: Whose, activity: Activity, place: number): Promise<void> {
    const words = `《${activity.title}》这次没有抽中，候补第 ${place} 位，有名额会告诉您。`;
    return this.tell(whose, activity, 'activity_drawn', words);
  }

  leftOut(whose: Whose, activity: Activity, reason: string): Promise<void> {
    const words = `《${activity.title}》您这次没有参加抽签：${reason}。`;
    return this.tell(whose, activity, 'activity_drawn', words);
  }

  calledOff(whose: Whose, activity: Activity, reason: string): Promise<void> {
    const words = `《${activity.title}》取消了：${reason}。您的报名已经自动取消，不用再操作。`;
    return this.tell(whose, activity, 'activity_cancelled', words);
  }

  removed(whose: Whose, activity: Activity, reason: string): Promise<void> {
    const words = `《${activity.title}》主办方取消了您的报名：${reason}。有疑问请联系${activity.organisation.name}。`;
    return this.tell(whose, activity, 'activity_removed', words);
  }

  missed(whose: Whose, activity: Activity, isCounted: boolean): Promise<void> {
    const counted = isCounted ? '记了一次；有原因可以在“守约记录”里申诉。' : '';
    const words = `《${activity.title}》没有登记到您到场。${counted}如果您去了，请联系${activity.organisation.name}。`;
    return this.tell(whose, activity, 'activity_missed', words);
  }

  letInLate(whose: Whose, activity: Activity, isTakenBack: boolean): Promise<void> {
    const credit = isTakenBack ? '，之前记的那一次已经撤销' : '';
    const words = `《${activity.title}》门口补记了您到场${credit}。`;
    return this.tell(whose, activity, 'activity_let_in_late', words);
  }

  gaveWay(whose: Whose, activity: Activity): Promise<void> {
    const words = `《${activity.title}》您已经报过名，或者同一时间有别的预约，所以认识您以前报的这一次取消了。`;
    return this.tell(whose, activity, 'activity_removed', words);
  }

  ratingRefused(whose: Whose, activity: Activity): Promise<void> {
    const words = `您评价《${activity.title}》时写的话没有通过微信的内容检查，已经删掉；打的分还在。`;
    return this.tell(whose, activity, 'content_refused', words);
  }

  private moment(at: Date): string {
    return momentText(at, this.clock.now());
  }

  private async tell(
    { personId, accountId }: Whose,
    { id }: Activity,
    kind: MessageText['kind'],
    body: string,
    push?: 'place_offer',
  ): Promise<void> {
    const text = { kind, body, push, page: `/packages/member/activity/index?id=${id}` };
    if (personId !== null) await this.messages.sendToPerson(personId, text);
    else if (accountId !== null) await this.messages.send({ accountId, ...text });
  }
}
