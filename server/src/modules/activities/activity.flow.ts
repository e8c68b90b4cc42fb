import { activityStatuses, Permission, type ActivityStatus } from '@home/shared';
import { defineFlow } from '../../flow/define-flow';

const text = (status: ActivityStatus): string => activityStatuses[status].text;

/** 活动. It waits for nobody: the times it announces move it on, people publish, resize, close and cancel. */
export const activityFlow = defineFlow({
  name: 'activity',
  text: '活动',
  table: 'activities',
  ownedBy: 'person',
  initial: 'draft',
  states: {
    draft: { text: text('draft'), rests: true },
    published: { text: text('published'), rests: true },
    closed: { text: text('closed'), rests: true },
    held: { text: text('held') },
    cancelled: { text: text('cancelled') },
  },
  moves: [
    {
      action: 'publish',
      from: ['draft'],
      to: 'published',
      needs: Permission.ActivityManage,
      text: '发布',
    },
    {
      action: 'resize',
      from: ['published', 'closed'],
      to: 'same',
      needs: Permission.ActivityManage,
      text: '调整名额',
    },
    {
      action: 'close',
      from: ['published'],
      to: 'closed',
      needs: Permission.ActivityManage,
      text: '提前截止报名',
    },
    {
      action: 'close_on_time',
      from: ['published'],
      to: 'closed',
      needs: 'system',
      text: '到点截止报名',
    },
    {
      action: 'carry_over',
      from: ['draft', 'published', 'closed'],
      to: 'same',
      needs: 'system',
      text: '工会撤并，由接替的工会办',
    },
    { action: 'hold', from: ['closed'], to: 'held', needs: 'system', text: '结束' },
    {
      action: 'cancel',
      from: ['draft', 'published', 'closed'],
      to: 'cancelled',
      needs: Permission.ActivityManage,
      note: 'required',
      text: '取消活动',
    },
  ],
});
