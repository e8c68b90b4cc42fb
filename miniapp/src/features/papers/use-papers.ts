import { useCallback, useEffect, useRef, useState } from 'react';
import { fileLimits } from '@home/shared';
import {
  ApiError,
  errorText,
  get,
  isCancelled,
  post,
  postPicture,
  useIntention,
  useResource,
  type GetAnswers,
  type Sending,
} from '../../api';
import { choosePictures } from '../../platform/choose-pictures';
import { isOnline, onNetworkChange } from '../../platform/network';
import { openPaper } from '../../platform/open-paper';
import { uuid } from '../../platform/random';
import { tell } from '../../ui';

/** The matter that the papers belong to. */
export interface Matter {
  readonly subjectType: 'join_application' | 'membership_dispute';
  readonly subjectId: string;
}

type Papers = GetAnswers['/files'];
export type Paper = Papers['items'][number];

/** A picture that is not there yet. */
export interface Outgoing {
  readonly key: string;
  readonly path: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** In steps of ten: each is a redrawing. */
  readonly percent: number;
  readonly problem: string;
  /** Sent again by itself as soon as there is a network. */
  readonly waitsForNetwork: boolean;
}

const stepOf = (percent: number): number => Math.floor(percent / 10) * 10;

/** The papers of a matter: what is there, what is on its way, and what can be done with them. */
export function usePapers({ subjectType, subjectId }: Matter) {
  const query = { subjectType, subjectId };
  const papers = useResource(() => get('/files', { query }), [subjectType, subjectId], {
    when: subjectId !== '',
  });
  const { replace, data } = papers;
  const queue = useQueue(
    (one, onProgress) => postPicture('/files', one.path, { query, key: one.key, onProgress }),
    replace,
  );
  const removing = useIntention((id: string, key) =>
    post('/files/{id}/remove', undefined, { path: { id }, query, key }),
  );
  const count = (data?.items.length ?? 0) + queue.outgoing.length;

  const add = async () => {
    const left = fileLimits.aSide - count;
    if (left <= 0) return tell(`最多放 ${fileLimits.aSide} 份，请先去掉用不上的`);
    queue.put(await choosePictures(left));
  };
  const remove = async (id: string) => {
    const left = await removing.run(id);
    if (left) replace(left);
    else tell('没有去掉，请再试一次');
  };
  const look = async ({ id, medium }: Paper) => {
    try {
      const { path } = await post('/files/{id}/link', undefined, { path: { id }, query });
      await openPaper(path, medium);
    } catch (error) {
      tell(errorText(error));
    }
  };
  return {
    items: data?.items ?? [],
    mayAdd: data?.mayAdd ?? false,
    isKnown: data !== undefined,
    problem: papers.error === undefined ? '' : errorText(papers.error),
    reload: papers.reload,
    outgoing: queue.outgoing,
    isSending: queue.outgoing.some(({ state }) => state !== 'failed'),
    retry: queue.retry,
    cancel: queue.cancel,
    add,
    remove,
    look,
  };
}

type Send = (one: Outgoing, onProgress: (percent: number) => void) => Sending<Papers>;

/** One after the other: on a bad line two at once only make both slow. */
function useQueue(send: Send, onDone: (papers: Papers) => void) {
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const running = useRef<{ key: string; cancel: () => void } | undefined>(undefined);
  const latest = useRef({ send, onDone });
  latest.current = { send, onDone };
  const isGone = useRef(false);

  const change = useCallback((key: string, part: Partial<Outgoing>) => {
    if (isGone.current) return;
    setOutgoing((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const drop = useCallback((key: string) => {
    if (!isGone.current) setOutgoing((all) => all.filter((one) => one.key !== key));
  }, []);

  const start = useCallback(
    async (one: Outgoing) => {
      const sending = latest.current.send(one, (percent) =>
        change(one.key, { percent: stepOf(percent) }),
      );
      running.current = { key: one.key, cancel: sending.cancel };
      change(one.key, { state: 'sending', percent: 0, problem: '' });
      try {
        const papers = await sending.answer;
        if (!isGone.current) latest.current.onDone(papers);
        drop(one.key);
      } catch (error) {
        if (isCancelled(error)) drop(one.key);
        else
          change(one.key, {
            state: 'failed',
            problem: errorText(error),
            waitsForNetwork: error instanceof ApiError && error.mayRetry,
          });
      } finally {
        running.current = undefined;
        // Draws the list anew, and with it the next one starts.
        if (!isGone.current) setOutgoing((all) => [...all]);
      }
    },
    [change, drop],
  );

  useEffect(() => {
    const next = outgoing.find(({ state }) => state === 'waiting');
    if (next && !running.current) void start(next);
  }, [outgoing, start]);

  useEffect(
    () =>
      onNetworkChange(() => {
        if (!isOnline()) return;
        setOutgoing((all) =>
          all.map((one) =>
            one.state === 'failed' && one.waitsForNetwork ? { ...one, state: 'waiting' } : one,
          ),
        );
      }),
    [],
  );
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      running.current?.cancel();
    };
  }, []);

  return {
    outgoing,
    put: (pictures: readonly { path: string }[]) =>
      setOutgoing((all) => [
        ...all,
        ...pictures.map(({ path }): Outgoing => ({
          key: uuid(),
          path,
          state: 'waiting',
          percent: 0,
          problem: '',
          waitsForNetwork: false,
        })),
      ]),
    retry: (key: string) => change(key, { state: 'waiting' }),
    cancel: (key: string) => {
      if (running.current?.key === key) running.current.cancel();
      else drop(key);
    },
  };
}
