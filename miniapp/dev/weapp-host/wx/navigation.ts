import type { Host } from '../host';
import { WxFailure, asyncApi, text, type Options, type WxApi } from './call';

export function navigationApis(host: Host): Record<string, WxApi> {
  const go = (name: string, act: (options: Options) => void): WxApi =>
    asyncApi(host, name, (options) => {
      try {
        act(options);
      } catch (error) {
        // Going where no page is counts as a defect of the app, not as a person's choice.
        host.report(error, name);
        throw new WxFailure(error instanceof Error ? error.message : String(error));
      }
      return {};
    });
  const { pages } = host;
  return {
    navigateTo: go('navigateTo', ({ url }) => pages.navigateTo(text(url))),
    redirectTo: go('redirectTo', ({ url }) => pages.redirectTo(text(url))),
    reLaunch: go('reLaunch', ({ url }) => pages.reLaunch(text(url))),
    switchTab: go('switchTab', ({ url }) => pages.switchTab(text(url))),
    navigateBack: asyncApi(host, 'navigateBack', ({ delta }) => {
      if (pages.depth <= 1) throw new WxFailure('cannot navigate back at first page.');
      pages.navigateBack(Number(delta ?? 1));
      return {};
    }),
    preloadPage: asyncApi(host, 'preloadPage', () => ({})),
    exitMiniProgram: asyncApi(host, 'exitMiniProgram', () => ({})),
    openLocation: asyncApi(host, 'openLocation', (options) => {
      host.opened.push({ api: 'openLocation', detail: text(options.name) });
      return {};
    }),
    makePhoneCall: asyncApi(host, 'makePhoneCall', ({ phoneNumber }) => {
      host.opened.push({ api: 'makePhoneCall', detail: text(phoneNumber) });
      return {};
    }),
    openDocument: asyncApi(host, 'openDocument', ({ filePath }) => {
      host.opened.push({ api: 'openDocument', detail: text(filePath) });
      return {};
    }),
    previewImage: asyncApi(host, 'previewImage', ({ current }) => {
      host.opened.push({ api: 'previewImage', detail: text(current) });
      return {};
    }),
    openPrivacyContract: asyncApi(host, 'openPrivacyContract', () => {
      host.opened.push({ api: 'openPrivacyContract', detail: '' });
      return {};
    }),
    openSetting: asyncApi(host, 'openSetting', () => ({ authSetting: {} })),
    openAppAuthorizeSetting: asyncApi(host, 'openAppAuthorizeSetting', () => ({})),
  };
}
