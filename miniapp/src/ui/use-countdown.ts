import { useEffect, useState } from 'react';

const SECOND_MS = 1000;
/** Far from it nobody watches: then it moves once a minute. */
const CLOSE_SECONDS = 600;

/**
 * Seconds until `at` on the server's clock, whatever the phone's clock says; 0 once it has come, undefined without one.
 * @param serverTime the server's clock when the answer came
 */
export function useCountdown(
  at: string | null | undefined,
  serverTime: string,
): number | undefined {
  const [secondsLeft, setLeft] = useState<number>();
  useEffect(() => {
    if (!at) return setLeft(undefined);
    const ends = Date.now() + Date.parse(at) - Date.parse(serverTime);
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const left = Math.max(0, Math.ceil((ends - Date.now()) / SECOND_MS));
      setLeft(left);
      if (left > 0) timer = setTimeout(step, left > CLOSE_SECONDS ? 60 * SECOND_MS : SECOND_MS);
    };
    step();
    return () => clearTimeout(timer);
  }, [at, serverTime]);
  return secondsLeft;
}

/** '2 天 3 小时', '1 小时 5 分', '4 分 09 秒', '8 秒'. */
export function countdownText(seconds: number): string {
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor((seconds % 86_400) / 3600)];
  const [minutes, rest] = [Math.floor((seconds % 3600) / 60), seconds % 60];
  if (days > 0) return `${days} 天 ${hours} 小时`;
  if (hours > 0) return `${hours} 小时 ${minutes} 分`;
  if (seconds > CLOSE_SECONDS) return `${minutes} 分`;
  return minutes > 0 ? `${minutes} 分 ${String(rest).padStart(2, '0')} 秒` : `${rest} 秒`;
}
