import { defineErrors } from '../errors.ts';

export const StationError = defineErrors({
  NotFound: { code: 'station.not_found', status: 404, text: '没有找到这个驿站，可以看看附近的' },
  SceneInvalid: {
    code: 'station.scene_invalid',
    status: 404,
    text: '这个码认不出来，请扫驿站门口的码，或看看附近的驿站',
  },
  SceneRetired: {
    code: 'station.scene_retired',
    status: 410,
    text: '这张码已经停用，请扫门口新贴的码；不扫码也可以直接进门',
  },
  VisitTooOld: {
    code: 'station.visit_too_old',
    status: 422,
    text: '这次到站超过两天了，不再计数；下次到了再点就行',
  },
  VisitInFuture: {
    code: 'station.visit_in_future',
    status: 422,
    text: '手机时间不准，请校准后再点',
  },
  HoursInvalid: {
    code: 'station.hours_invalid',
    status: 400,
    text: '开放时间写得不对：写成 08:00 到 20:00 这样，过夜的可以关门早于开门',
  },
  NumberTaken: {
    code: 'station.number_taken',
    status: 409,
    text: '这个编号已经有驿站用了，请换一个',
  },
  CodeNotFound: { code: 'station.code_not_found', status: 404, text: '没有这一版的码' },
  CodeRetired: { code: 'station.code_retired', status: 409, text: '这一版的码已经停用了' },
  CodePictureUnavailable: {
    code: 'station.code_picture_unavailable',
    status: 503,
    text: '微信那边暂时没有回应，请过一会儿再下载这张码',
  },
});
