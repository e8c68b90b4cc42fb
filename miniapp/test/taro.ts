import { useEffect } from 'react';

/** Stand-in for @tarojs/taro: only what the app uses, recording what was asked of the phone. */
type Callback = (value: { isConnected: boolean }) => void;

interface RequestOptions {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: string;
}

export interface Exchange {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

/** One `uploadFile` under way: the test plays the network. */
export interface PhoneUpload {
  url: string;
  path: string;
  headers: Record<string, string>;
  progress: (percent: number) => void;
  answer: (status: number, body: unknown) => void;
  fail: (errMsg: string) => void;
  aborted: boolean;
}

interface UploadOptions {
  url: string;
  filePath: string;
  header: Record<string, string>;
}

function uploadFile({ url, filePath, header }: UploadOptions) {
  let onProgress: (event: { progress: number }) => void = () => undefined;
  const upload: PhoneUpload = {
    url: url.replace('/api/v1', ''),
    path: filePath,
    headers: header,
    progress: (progress) => onProgress({ progress }),
    answer: () => undefined,
    fail: () => undefined,
    aborted: false,
  };
  const task = new Promise<{ statusCode: number; data: string }>((resolve, reject) => {
    upload.answer = (statusCode, body) => resolve({ statusCode, data: JSON.stringify(body) });
    // WeChat rejects with an object of its own.
    upload.fail = (errMsg) => reject({ errMsg });
  });
  phone.uploads.push(upload);
  return Object.assign(task, {
    progress: (listener: typeof onProgress) => (onProgress = listener),
    abort: () => {
      upload.aborted = true;
      upload.fail('uploadFile:fail abort');
    },
  });
}

type Handler = (exchange: Exchange) => { status: number; body: unknown } | Promise<never>;

const stored = new Map<string, unknown>();
let networkListeners: Callback[] = [];
const hideListeners = new Set<() => void>();
let handler: Handler = () => ({ status: 404, body: {} });

export const phone = {
  opened: [] as string[],
  toasts: [] as string[],
  copied: [] as string[],
  titles: [] as string[],
  params: {} as Record<string, string>,
  /** What the camera sees; undefined: the person went back. */
  camera: 'scene' as string | undefined,
  /** Whether the screen was told to stay on. */
  staysOn: false,
  confirmAnswer: true,
  loginCodes: 0,
  sent: [] as Exchange[],
  /** Files written, as base64, and documents opened in WeChat's viewer. */
  files: new Map<string, string>(),
  documents: [] as string[],
  /** Addresses that were downloaded. */
  fetched: [] as string[],
  /** Pictures that the person chooses next, and those shown in the viewer. */
  chosen: [] as string[],
  shown: [] as string[],
  uploads: [] as PhoneUpload[],
  stored,
};

export function resetTaro(): void {
  stored.clear();
  networkListeners = [];
  handler = () => ({ status: 404, body: {} });
  Object.assign(phone, {
    opened: [],
    toasts: [],
    copied: [],
    titles: [],
    params: {},
    camera: 'scene',
    staysOn: false,
    confirmAnswer: true,
    loginCodes: 0,
    sent: [],
    files: new Map<string, string>(),
    documents: [],
    fetched: [],
    chosen: [],
    shown: [],
    uploads: [],
  });
}

/** Answers requests; a rejected promise is a phone without a network. */
export function serve(answer: Handler): void {
  handler = answer;
}

export function setNetwork(isConnected: boolean): void {
  networkListeners.forEach((listener) => listener({ isConnected }));
}

export const noNetwork = (): Promise<never> => Promise.reject(new Error('request:fail no network'));

async function request({ url, method, header, data }: RequestOptions) {
  const body: unknown = data === undefined ? undefined : JSON.parse(data);
  const exchange = { method, path: url.replace('/api/v1', ''), headers: header, body };
  phone.sent.push(exchange);
  const answer = await handler(exchange);
  return { statusCode: answer.status, data: answer.body };
}

/** As through a phone's storage; jsdom has no structuredClone. */
function copyOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function open({ url }: { url: string }): Promise<void> {
  phone.opened.push(url);
  return Promise.resolve();
}

export function useDidShow(work: () => void): void {
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => work(), []);
}

export function useDidHide(work: () => void): void {
  useEffect(() => {
    hideListeners.add(work);
    return () => void hideListeners.delete(work);
  });
}

/** The page leaves the screen: another one opens, or the app goes to the background. */
export function hidePage(): void {
  hideListeners.forEach((listener) => listener());
}

export const useLaunch = useDidShow;
export const usePullDownRefresh = (_work: () => void): void => undefined;
export const useReachBottom = (_work: () => void): void => undefined;
export const useRouter = () => ({ params: phone.params });

const Taro = {
  request,
  uploadFile,
  chooseMedia: () =>
    phone.chosen.length === 0
      ? Promise.reject(new Error('chooseMedia:fail cancel'))
      : Promise.resolve({ tempFiles: phone.chosen.map((tempFilePath) => ({ tempFilePath })) }),
  previewImage: ({ urls }: { urls: string[] }) => Promise.resolve(void phone.shown.push(...urls)),
  login: () => Promise.resolve({ code: `wx-${(phone.loginCodes += 1)}` }),
  getStorageSync: (key: string) => copyOf(stored.get(key)) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, copyOf(value)),
  removeStorageSync: (key: string) => void stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  getSystemInfoSync: () => ({ fontSizeSetting: 16, brand: 'HUAWEI', model: 'HUAWEI Mate 60' }),
  onNetworkStatusChange: (listener: Callback) => void networkListeners.push(listener),
  getNetworkType: () => undefined,
  navigateTo: open,
  redirectTo: open,
  switchTab: open,
  reLaunch: open,
  navigateBack: () => open({ url: 'back' }),
  getCurrentPages: () => [{}, {}],
  setNavigationBarTitle: ({ title }: { title: string }) => {
    phone.titles.push(title);
    return Promise.resolve();
  },
  showToast: ({ title }: { title: string }) => {
    phone.toasts.push(title);
    return Promise.resolve();
  },
  setClipboardData: ({ data }: { data: string }) => {
    phone.copied.push(data);
    return Promise.resolve();
  },
  showModal: () => Promise.resolve({ confirm: phone.confirmAnswer }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({
    writeFileSync: (path: string, data: string) => void phone.files.set(path, data),
  }),
  downloadFile: ({ url }: { url: string }) => {
    phone.fetched.push(url);
    return Promise.resolve({ statusCode: 200, tempFilePath: 'wxfile://tmp/1' });
  },
  openDocument: ({ filePath }: { filePath: string }) => {
    phone.documents.push(filePath);
    return Promise.resolve();
  },
  makePhoneCall: () => Promise.resolve(),
  openLocation: () => Promise.resolve(),
  chooseLocation: () =>
    Promise.resolve({ latitude: 30.27, longitude: 120.16, name: '', address: '滨河路 18 号' }),
  arrayBufferToBase64: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'),
  getFuzzyLocation: () => Promise.resolve({ latitude: 30.27, longitude: 120.16 }),
  requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) =>
    Promise.resolve(Object.fromEntries(tmplIds.map((id) => [id, 'accept']))),
  setKeepScreenOn: ({ keepScreenOn }: { keepScreenOn: boolean }) =>
    void (phone.staysOn = keepScreenOn),
  scanCode: () =>
    phone.camera === undefined
      ? Promise.reject(new Error('scanCode:fail cancel'))
      : Promise.resolve({ result: phone.camera }),
  setTabBarBadge: () => Promise.resolve(),
  removeTabBarBadge: () => Promise.resolve(),
  stopPullDownRefresh: () => undefined,
};

export default Taro;
