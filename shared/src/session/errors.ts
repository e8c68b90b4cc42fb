import { defineErrors } from '../errors.ts';

export const SessionError = defineErrors({
  CodeInvalid: {
    code: 'session.code_invalid',
    status: 401,
    text: '微信登录没有成功，请再点一次登录',
  },
  Expired: { code: 'session.expired', status: 401, text: '登录已过期，请重新登录' },
  Revoked: { code: 'session.revoked', status: 401, text: '您已退出登录，请重新登录' },
  RefreshInvalid: {
    code: 'session.refresh_invalid',
    status: 401,
    text: '登录已过期，请重新登录',
  },
  RefreshReused: {
    code: 'session.refresh_reused',
    status: 401,
    text: '为了您的安全，这次登录已停用，请重新登录',
  },
  DeviceNotFound: {
    code: 'session.device_not_found',
    status: 404,
    text: '没有找到这个登录，可能已经退出了',
  },
  PhoneCodeInvalid: {
    code: 'session.phone_code_invalid',
    status: 400,
    text: '没有拿到微信手机号，请再点一次，或自己填写',
  },
  WechatUnavailable: {
    code: 'session.wechat_unavailable',
    status: 503,
    text: '微信那边暂时没有回应，请过一会儿再试；您填的内容还在',
  },
});
