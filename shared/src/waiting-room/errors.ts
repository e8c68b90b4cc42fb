import { defineErrors } from '../errors.ts';

export const WaitingRoomError = defineErrors({
  NotFound: { code: 'room.not_found', status: 404, text: '这里不用排队，直接报名就行' },
  NotOpen: {
    code: 'room.not_open',
    status: 409,
    text: '开始前十分钟才能进来等，请到时再来',
  },
  AdmissionNeeded: {
    code: 'room.admission_needed',
    status: 409,
    text: '现在人多，请先进来排队，轮到您再报名',
  },
});
