import { RealNameError, type RetainReason, type TransferReason } from '@home/shared';
import { useState } from 'react';
import {
  ApiError,
  errorText,
  get,
  getBytes,
  post,
  useIntention,
  useResource,
  type GetAnswers,
} from '../../api';
import { openPdf } from '../../platform/document';
import { reloadMe } from '../../session/me';

export type MembershipFile = GetAnswers['/membership/file'];

/** One act of a member on their own membership. */
export type OwnAct =
  | { what: 'resume' | 'object' | 'quit' }
  | { what: 'retain'; reason: RetainReason }
  | { what: 'withdraw'; transferId: string };

/** 我的会籍; every act answers it anew. */
export function useMembershipFile() {
  const { data, loading, error, reload } = useResource(() => get('/membership/file'), [], {
    onShow: true,
    storeAs: 'membership.file',
  });
  const act = useIntention(async (input: OwnAct, key) => {
    await send(input, key);
    await Promise.all([reload(), reloadMe()]);
    return true;
  });
  return { file: data, loading, error, reload, act };
}

function send(input: OwnAct, key: string): Promise<MembershipFile> {
  switch (input.what) {
    case 'resume':
      return post('/membership/resume', undefined, { key });
    case 'object':
      return post('/membership/object', undefined, { key });
    case 'quit':
      return post('/membership/quit', { confirmed: true }, { key });
    case 'retain':
      return post('/membership/retain', { reason: input.reason }, { key });
    case 'withdraw':
      return post('/membership/transfers/{id}/withdraw', undefined, {
        path: { id: input.transferId },
        key,
      });
  }
}

export interface TransferForm {
  readonly organisationId: string;
  readonly reason: TransferReason;
  readonly note: string;
}

export function useSubmitTransfer() {
  return useIntention(async ({ note, ...form }: TransferForm, key) => {
    const body = note.trim() === '' ? form : { ...form, note: note.trim() };
    const file = await post('/membership/transfers', body, { key });
    await reloadMe();
    return file;
  });
}

/** The printed proof, made when it is wanted. */
export function useProof() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [isUnverified, setUnverified] = useState(false);
  const open = async () => {
    setBusy(true);
    setProblem('');
    try {
      await openPdf(await getBytes('/membership/proof.pdf', {}), 'member-proof');
    } catch (error) {
      setProblem(errorText(error));
      setUnverified(
        error instanceof ApiError && error.code === RealNameError.VerificationNeeded.code,
      );
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, isUnverified, open };
}

/** “Which union was I with on that day?” */
export function useUnionOn() {
  return useIntention((day: string) => get('/membership/file/on', { query: { day } }));
}
