import type { Host } from '../host';
import { record, text, type WxApi } from './call';
import { deviceApis } from './device';
import { interfaceApis } from './interface';
import { navigationApis } from './navigation';
import { networkApis } from './network';
import { queryApis } from './queries';
import { sessionApis } from './session';
import { storageApis } from './storage';

const EVENTS = (
  'NetworkStatusChange ThemeChange AppShow AppHide Error UnhandledRejection PageNotFound ' +
  'MemoryWarning WindowResize KeyboardHeightChange LazyLoadError NetworkWeakChange ' +
  'UserCaptureScreen AudioInterruptionBegin AudioInterruptionEnd'
).split(' ');

/** The global `wx`. A call that is not here is undefined, as in an old WeChat. */
export function createWx(host: Host): Record<string, unknown> {
  const wx = host.realm.emptyObject();
  const apis: Record<string, WxApi> = {
    ...deviceApis(host),
    ...interfaceApis(host),
    ...navigationApis(host),
    ...networkApis(host),
    ...queryApis(host),
    ...sessionApis(host),
    ...storageApis(host),
  };
  for (const event of EVENTS) {
    apis[`on${event}`] = (listener) => host.listen(event, listener);
    apis[`off${event}`] = (listener) => host.unlisten(event, listener);
  }
  apis.getFileSystemManager = () => fileSystem(host);
  return Object.assign(wx, apis, { env: { USER_DATA_PATH: 'wxfile://usr' } });
}

function fileSystem(host: Host): object {
  const files = host.userFiles;
  return {
    writeFileSync: (path: string, data: unknown) => void files.set(path, data),
    readFileSync: (path: string) => files.get(path),
    accessSync: (path: string) => {
      if (!files.has(path)) throw new Error(`access:fail no such file ${path}`);
    },
    unlinkSync: (path: string) => files.delete(path),
    writeFile: (given: unknown) => {
      const options = record(given);
      files.set(text(options.filePath), options.data);
      host.callback(options.success, { errMsg: 'writeFile:ok' }, 'writeFile');
    },
  };
}
