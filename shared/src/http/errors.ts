import { defineErrors } from '../errors.ts';

/** Errors every route can answer. */
export const HttpError = defineErrors({
  Validation: {
    code: 'http.validation',
    status: 400,
    text: '有内容填得不对，请看标出来的地方',
  },
  MalformedBody: {
    code: 'http.malformed_body',
    status: 400,
    text: '提交的内容读不出来，请返回重试',
  },
  Unauthenticated: { code: 'http.unauthenticated', status: 401, text: '请先登录' },
  Forbidden: {
    code: 'http.forbidden',
    status: 403,
    text: '您现在的职务办不了这件事，请联系上一级工会',
  },
  NotFound: { code: 'http.not_found', status: 404, text: '没有找到，请返回重试' },
  PayloadTooLarge: {
    code: 'http.payload_too_large',
    status: 413,
    text: '内容太大了，请删减后再提交',
  },
  UnsupportedMedia: {
    code: 'http.unsupported_media',
    status: 415,
    text: '提交的内容读不出来，请更新小程序后重试',
  },
  IdempotencyKeyMissing: {
    code: 'http.idempotency_key_missing',
    status: 400,
    text: '请返回上一页再提交一次',
  },
  IdempotencyKeyReused: {
    code: 'http.idempotency_key_reused',
    status: 422,
    text: '这次提交的内容和上次不一样，请返回上一页再提交',
  },
  TooManyRequests: {
    code: 'http.too_many_requests',
    status: 429,
    text: '点得太快了，请过一会儿再试',
  },
  Internal: {
    code: 'http.internal',
    status: 500,
    text: '我们这边出了点问题，您填的内容没有丢，请过一会儿再试',
  },
  Busy: {
    code: 'http.busy',
    status: 503,
    text: '现在用的人很多，请过几秒再试',
  },
});
