import { View } from '@tarojs/components';
import {
  optionsOf,
  organisationChangeLimits,
  organisationChangeTexts,
  type OrganisationChangeKind,
} from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Choice, ListRow, Sheet, TextArea } from '../../ui';
import { usePropose } from './use-changes';

interface Union {
  readonly id: string;
  readonly name: string;
}

interface ProposeProps {
  union: Union;
  /** The union it would go to, once chosen. */
  target: Union | undefined;
  onPickTarget: () => void;
  onDone: (id: string) => void;
}

/** What is to become of a union, and why; the union above decides. */
export function ProposeSheet(
  props: Omit<ProposeProps, 'union'> & { union: Union | undefined; onClose: () => void },
) {
  const { union, onClose, ...form } = props;
  return (
    <Sheet open={union !== undefined} title="提出变动" onClose={onClose}>
      {union ? <ProposeForm union={union} {...form} /> : null}
    </Sheet>
  );
}

const consequences: Readonly<Record<OrganisationChangeKind, string>> = {
  dissolve: '会员由上一级工会保留会籍，会员号不变；待办和驿站也交给上一级。谁都不会落下。',
  merge: '会员、待办和驿站都跟着转到那家工会，会员号不变。',
  move: '整个工会连同下面的工会换一个上级，会员不受影响。',
};

function ProposeForm({ union, target, onPickTarget, onDone }: ProposeProps) {
  const [kind, setKind] = useState<OrganisationChangeKind>('dissolve');
  const [reason, setReason] = useState('');
  const { run, busy, error, clearError } = usePropose();
  const needsTarget = kind !== 'dissolve';
  const isReady = reason.trim() !== '' && (!needsTarget || target !== undefined);
  const send = async () => {
    const to = needsTarget && target ? { targetId: target.id } : {};
    const sent = await run({ kind, organisationId: union.id, reason: reason.trim(), ...to });
    if (sent) onDone(sent.id);
  };
  return (
    <View className="sheet-form">
      <Body>{union.name}</Body>
      <Choice
        label="怎么变动"
        options={optionsOf(organisationChangeTexts)}
        value={kind}
        onChange={setKind}
      />
      <Body>{consequences[kind]}</Body>
      <View className={needsTarget ? '' : 'gone'}>
        <ListRow
          title={target?.name ?? '选哪家工会接'}
          text={target ? '点这里换一家' : '按名称查找'}
          onTap={onPickTarget}
        />
      </View>
      <TextArea
        id="change-reason"
        label="为什么"
        placeholder="比如：单位搬走了"
        maxlength={organisationChangeLimits.reasonLength}
        value={reason}
        onInput={setReason}
      />
      <View className="sheet-send">
        <Alert {...refusalOf(error, clearError)} />
        <Button text="交上级批准" busy={busy} disabled={!isReady} onTap={() => void send()} />
      </View>
    </View>
  );
}
