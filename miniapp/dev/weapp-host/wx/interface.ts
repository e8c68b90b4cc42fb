import type { ShownActionSheet, ShownModal } from '../answers';
import type { Host } from '../host';
import { WxFailure, asyncApi, text, type WxApi } from './call';

/** Toasts, modals, sheets: recorded, and answered by the person the test plays. */
export function interfaceApis(host: Host): Record<string, WxApi> {
  const nothing = (name: string): WxApi => asyncApi(host, name, () => ({}));
  const quiet = (
    'hideToast hideLoading hideTabBarRedDot showTabBarRedDot removeTabBarBadge hideHomeButton ' +
    'setNavigationBarColor setBackgroundColor setBackgroundTextStyle setTabBarStyle setTabBarItem ' +
    'showNavigationBarLoading hideNavigationBarLoading startPullDownRefresh stopPullDownRefresh ' +
    'pageScrollTo hideKeyboard setPageStyle loadFontFace showShareMenu hideShareMenu ' +
    'updateShareMenu enableAlertBeforeUnload disableAlertBeforeUnload setKeepScreenOn ' +
    'setVisualEffectOnCapture hideTabBar showTabBar'
  ).split(' ');
  return {
    ...Object.fromEntries(quiet.map((name) => [name, nothing(name)])),
    showToast: asyncApi(host, 'showToast', ({ title, icon }) => {
      host.toasts.push({ title: text(title), icon: text(icon, 'success') });
      return {};
    }),
    showLoading: asyncApi(host, 'showLoading', ({ title }) => {
      host.toasts.push({ title: text(title), icon: 'loading' });
      return {};
    }),
    showModal: asyncApi(host, 'showModal', (options) => {
      const modal: ShownModal = {
        title: text(options.title),
        content: text(options.content),
        confirmText: text(options.confirmText, '确定'),
        cancelText: options.showCancel === false ? '' : text(options.cancelText, '取消'),
        editable: options.editable === true,
      };
      // WeChat refuses longer button words instead of cutting them.
      for (const word of [modal.confirmText, modal.cancelText]) {
        if (word.length > 4) throw new WxFailure(`parameter error: "${word}" exceeds 4 characters`);
      }
      host.modals.push(modal);
      const { modal: answer } = host.answers;
      const given = typeof answer === 'function' ? answer(modal) : answer;
      const confirm = given !== false;
      return { confirm, cancel: !confirm, content: typeof given === 'string' ? given : '' };
    }),
    showActionSheet: asyncApi(host, 'showActionSheet', ({ itemList, alertText }) => {
      const items = Array.isArray(itemList) ? itemList.map((item) => text(item)) : [];
      if (items.length === 0 || items.length > 6) {
        throw new WxFailure(`parameter error: itemList has ${items.length} items`);
      }
      const sheet: ShownActionSheet = { items, alertText: text(alertText) };
      host.actionSheets.push(sheet);
      const { actionSheet: answer } = host.answers;
      const tapIndex = typeof answer === 'function' ? answer(sheet) : answer;
      if (tapIndex === null) throw new WxFailure('cancel');
      return { tapIndex };
    }),
    setNavigationBarTitle: asyncApi(host, 'setNavigationBarTitle', ({ title }) => {
      host.titles.set(host.pages.top, text(title));
      return {};
    }),
    setTabBarBadge: asyncApi(host, 'setTabBarBadge', ({ index, text: badge }) => {
      host.badges.set(Number(index), text(badge));
      return {};
    }),
    removeTabBarBadge: asyncApi(host, 'removeTabBarBadge', ({ index }) => {
      host.badges.delete(Number(index));
      return {};
    }),
  };
}
