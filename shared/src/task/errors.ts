import { defineErrors } from '../errors.ts';

/** Answers of the flow engine, the same for every kind of matter. */
export const TaskError = defineErrors({
  NotNow: {
    code: 'task.not_now',
    status: 409,
    text: '这件事已经不在这一步了，请刷新看看最新进展',
  },
  ChangedMeanwhile: {
    code: 'task.changed_meanwhile',
    status: 409,
    text: '刚刚有人处理了这件事，请刷新看看最新进展',
  },
  NotYourOffice: {
    code: 'task.not_your_office',
    status: 403,
    text: '这件事不归您现在的职务办，请联系上一级工会',
  },
  Recused: {
    code: 'task.recused',
    status: 403,
    text: '这是您自己或亲属的事，要由别人来办；可以转交给副主席或上一级',
  },
  TookPart: {
    code: 'task.took_part',
    status: 403,
    text: '原来的决定您参与过，要由别人来办；到期会交给上一级',
  },
  NoteRequired: { code: 'task.note_required', status: 400, text: '请写一句说明再继续' },
});
