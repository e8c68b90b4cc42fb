import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { watchTaken } from './features/door/door-queue';
import { watchQueuedVisits } from './features/stations/visit-queue';
import { watchNetwork } from './platform/network';
import { watchPrivacy } from './platform/privacy';
import { watchPreview } from './preview/bridge';
import { ErrorBoundary } from './ui/error-boundary';
import './app.css';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    watchPrivacy();
    watchPreview();
    watchQueuedVisits();
    watchTaken();
  });
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
