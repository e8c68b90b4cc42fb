import { randomBytes } from 'node:crypto';
import { isAnyArrayBuffer } from 'node:util/types';
import type { Host } from '../host';
import { asyncApi, record, text, type WxApi } from './call';

const SCREEN = { screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 724 };
const SAFE_AREA = { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 };
const CAPSULE = { width: 87, height: 32, top: 48, right: 365, bottom: 80, left: 278 };

/** The phone: a 375 × 812 screen, base library 3.8. */
export function deviceApis(host: Host): Record<string, WxApi> {
  const app = (): object => ({
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme: host.theme,
    fontSizeSetting: 16 * host.fontScale,
    fontSizeScaleFactor: host.fontScale,
    host: { env: 'WeChat' },
    enableDebug: false,
  });
  const device = (): object => ({
    brand: 'devtools',
    model: 'weapp-host',
    platform: 'android',
    system: 'Android 13',
    abi: 'arm64-v8a',
    benchmarkLevel: 30,
    memorySize: 4096,
  });
  const windowInfo = (): object => ({
    ...SCREEN,
    pixelRatio: 2,
    statusBarHeight: 44,
    safeArea: SAFE_AREA,
    screenTop: 88,
  });
  const system = (): object => ({ ...app(), ...device(), ...windowInfo() });
  const sync =
    (make: () => unknown): WxApi =>
    () =>
      host.realm.clone(make());
  const enter = (): unknown => host.realm.clone(host.enterOptions);
  return {
    setKeepScreenOn: asyncApi(host, 'setKeepScreenOn', () => ({})),
    getSystemInfoSync: sync(system),
    getSystemInfo: asyncApi(host, 'getSystemInfo', system),
    getSystemInfoAsync: asyncApi(host, 'getSystemInfoAsync', system),
    getAppBaseInfo: sync(app),
    getDeviceInfo: sync(device),
    getWindowInfo: sync(windowInfo),
    getSystemSetting: sync(() => ({ locationEnabled: true, bluetoothEnabled: false })),
    getAppAuthorizeSetting: sync(() => ({ locationAuthorized: 'authorized' })),
    getMenuButtonBoundingClientRect: sync(() => CAPSULE),
    getAccountInfoSync: sync(() => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    })),
    getLaunchOptionsSync: enter,
    getEnterOptionsSync: enter,
    canIUse: () => true,
    arrayBufferToBase64: (bytes) =>
      isAnyArrayBuffer(bytes) ? Buffer.from(bytes).toString('base64') : '',
    nextTick: (run) => host.time.set(() => host.callback(run, undefined, 'nextTick'), 0, false),
    setClipboardData: asyncApi(host, 'setClipboardData', ({ data }) => {
      host.opened.push({ api: 'setClipboardData', detail: text(data) });
      return {};
    }),
    vibrateShort: asyncApi(host, 'vibrateShort', () => ({})),
    vibrateLong: asyncApi(host, 'vibrateLong', () => ({})),
    getRandomValues: asyncApi(host, 'getRandomValues', ({ length }) => ({
      randomValues: host.realm.arrayBuffer(randomBytes(Number(length ?? 0))),
    })),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    getPerformance: () => ({ createObserver: () => ({ observe: () => 0, disconnect: () => 0 }) }),
    reportEvent: () => undefined,
    reportPerformance: () => undefined,
    getLogManager: () => logger(),
    getRealtimeLogManager: () => logger(),
    getScreenBrightness: asyncApi(host, 'getScreenBrightness', () => ({ value: 0.5 })),
    setScreenBrightness: asyncApi(host, 'setScreenBrightness', (options) => {
      host.opened.push({ api: 'setScreenBrightness', detail: text(record(options).value) });
      return {};
    }),
  };
}

function logger(): Record<string, () => void> {
  const names = ['debug', 'info', 'log', 'warn', 'error', 'setFilterMsg', 'addFilterMsg'];
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}
