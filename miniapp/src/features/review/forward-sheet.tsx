import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText, refusalOf, type CodeText } from '../../api';
import { Alert, Button, Choice, Field, Second, Sheet, Strong } from '../../ui';
import { PickRow } from './pick-row';
import { useForward } from './use-review';
import { useForwardTargets } from './use-forward-targets';

interface ForwardProps {
  applicationId: string;
  reasons: readonly CodeText[];
  onDone: () => void;
  onRefresh: () => void;
}

/** "Not ours": to another union, with a reason; the clock goes on. */
export function ForwardSheet(props: ForwardProps & { open: boolean; onClose: () => void }) {
  const { open, onClose, ...form } = props;
  return (
    <Sheet open={open} title="转给别的工会" onClose={onClose}>
      <ForwardForm {...form} />
    </Sheet>
  );
}

function ForwardForm({ applicationId, reasons, onDone, onRefresh }: ForwardProps) {
  const [typed, setTyped] = useState('');
  const [target, setTarget] = useState<{ id: string; name: string; hint: string }>();
  const [reason, setReason] = useState<string>();
  const [fault, setFault] = useState('');
  const targets = useForwardTargets(applicationId, typed);
  const { run, busy, error } = useForward(applicationId);
  // The choice made, the list folds up, so that the reasons come into view.
  const shown = target ? [target] : (targets.data?.items ?? []);
  const send = async () => {
    if (!target) return setFault('请选一个工会。');
    if (!reason) return setFault('请选一个原因，对方和本人都会看到。');
    setFault('');
    if (await run({ organisationId: target.id, reason })) onDone();
  };
  return (
    <View className="sheet-form">
      <Second>时限接着算，不重新开始。</Second>
      <Field
        id="forward-search"
        label="找工会"
        placeholder="名称或街道，如“解放桥”"
        value={typed}
        onInput={(words) => {
          setTyped(words);
          setTarget(undefined);
        }}
      />
      <View className="picks">
        {shown.map((one) => (
          <PickRow
            key={one.id}
            title={one.name}
            text={one === target ? '点一下，换一个' : one.hint}
            picked={one === target}
            onTap={() => setTarget(one === target ? undefined : one)}
          />
        ))}
      </View>
      <Second>{wordsAbout(targets)}</Second>
      <View className="stack">
        <Strong>为什么转</Strong>
        <Choice label="为什么转" options={reasons} value={reason} onChange={setReason} />
      </View>
      <View className="sheet-send">
        <Alert {...(fault ? { text: fault } : refusalOf(error, onRefresh))} />
        <Button
          text={target ? `转给${target.name}` : '转过去'}
          busy={busy}
          onTap={() => void send()}
        />
      </View>
    </View>
  );
}

function wordsAbout({ data, loading, error }: ReturnType<typeof useForwardTargets>): string {
  if (error !== undefined) return errorText(error);
  if (loading) return '正在找…';
  return data?.items.length === 0 ? '没有找到，换个词试试。' : '';
}
