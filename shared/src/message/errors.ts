import { defineErrors } from '../errors.ts';

export const MessageError = defineErrors({
  NotFound: { code: 'message.not_found', status: 404, text: '没有找到这条消息' },
  TemplateUnknown: {
    code: 'message.template_unknown',
    status: 400,
    text: '这个提醒已经没有了，请刷新后再试',
  },
});
