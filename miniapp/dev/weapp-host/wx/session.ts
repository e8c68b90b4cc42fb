import type { Host } from '../host';
import { WxFailure, asyncApi, record, text, type WxApi } from './call';

/** The smallest picture that decodes: one grey pixel. */
const SMALL_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

/** Who the person is, and what they let the app do. */
export function sessionApis(host: Host): Record<string, WxApi> {
  const located = (name: string, scope?: string): WxApi =>
    asyncApi(host, name, async () => {
      await host.privacy.require(name);
      const { location } = host.answers;
      if (scope !== undefined) host.scopes.set(scope, location !== null);
      if (location === null) throw new WxFailure('auth deny', { errno: 103 });
      return { ...location, accuracy: 30, speed: -1, altitude: 0 };
    });
  const privately = (name: string, work: WxApi): WxApi =>
    asyncApi(host, name, async (options) => {
      await host.privacy.require(name);
      return work(options);
    });
  return {
    login: asyncApi(host, 'login', () => {
      if (host.network === 'none') throw new WxFailure('network error', { errno: 600001 });
      return { code: host.nextLoginCode() };
    }),
    checkSession: asyncApi(host, 'checkSession', () => ({})),
    getPrivacySetting: asyncApi(host, 'getPrivacySetting', () => ({
      needAuthorization: !host.privacy.agreed,
      privacyContractName: '《职工之家小程序隐私保护指引》',
    })),
    requirePrivacyAuthorize: asyncApi(host, 'requirePrivacyAuthorize', () =>
      host.privacy.require('requirePrivacyAuthorize'),
    ),
    onNeedPrivacyAuthorization: (listener) => host.privacy.listen(listener),
    getLocation: located('getLocation', 'scope.userLocation'),
    getFuzzyLocation: located('getFuzzyLocation', 'scope.userFuzzyLocation'),
    chooseLocation: located('chooseLocation'),
    scanCode: asyncApi(host, 'scanCode', () => {
      const { scan: camera } = host.answers;
      const scan = typeof camera === 'function' ? camera() : camera;
      if (scan === null) throw new WxFailure('cancel');
      return { result: '', scanType: 'WX_CODE', charSet: 'UTF-8', ...scan };
    }),
    chooseMedia: privately('chooseMedia', () => {
      const tempFiles = host.answers.media.map((path) => ({ tempFilePath: path, size: 1024 }));
      for (const path of host.answers.media)
        if (!host.chosenFiles.has(path)) host.chosenFiles.set(path, SMALL_JPEG);
      if (tempFiles.length === 0) throw new WxFailure('cancel');
      return { tempFiles, type: 'image' };
    }),
    chooseMessageFile: privately('chooseMessageFile', () => {
      const { file } = host.answers;
      if (file === null) throw new WxFailure('cancel');
      const path = `wxfile://tmp/${file.name}`;
      host.userFiles.set(path, host.realm.arrayBuffer(file.bytes));
      return { tempFiles: [{ path, name: file.name, size: file.bytes.length, type: 'file' }] };
    }),
    setClipboardData: privately('setClipboardData', (options) => {
      host.clipboard = text(Object(options).data);
      return {};
    }),
    getClipboardData: privately('getClipboardData', () => ({ data: host.clipboard })),
    addPhoneCalendar: privately('addPhoneCalendar', (options) => {
      const { title, startTime, endTime } = record(options);
      const detail = [title, startTime, endTime].map(String).join(' ');
      host.opened.push({ api: 'addPhoneCalendar', detail });
      return {};
    }),
    requestSubscribeMessage: asyncApi(host, 'requestSubscribeMessage', ({ tmplIds }) => {
      const ids = Array.isArray(tmplIds) ? tmplIds.map((id) => text(id)) : [];
      if (ids.length === 0 || ids.length > 3)
        throw new WxFailure('TemplateIds error', { errCode: 20001 });
      // WeChat opens this prompt only in answer to a touch or a payment.
      if (!host.insideTap)
        throw new WxFailure('can only be invoked by user TAP gesture.', { errCode: 10001 });
      host.subscriptionPrompts.push(ids);
      return Object.fromEntries(ids.map((id) => [id, host.answers.subscribe]));
    }),
    getSetting: asyncApi(host, 'getSetting', () => ({
      authSetting: Object.fromEntries(host.scopes),
    })),
    authorize: asyncApi(host, 'authorize', () => ({})),
  };
}
