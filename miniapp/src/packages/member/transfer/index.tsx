import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import {
  membershipLimits,
  optionsOf,
  transferReasonTexts,
  type TransferReason,
} from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { useSubmitTransfer } from '../../../features/membership-file/use-membership-file';
import { UnionSearch } from '../../../features/organisations/union-search';
import { replaceWith } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Choice,
  ListRow,
  Note,
  Page,
  screen,
  Second,
  Strong,
  tell,
  TextArea,
} from '../../../ui';

interface Union {
  readonly id: string;
  readonly name: string;
}

/** To which union, and why; a scan at a door has chosen the union already. */
export default screen(function Transfer() {
  const { organisationId = '', name = '' } = useRouter().params;
  const scanned = organisationId && name ? { id: organisationId, name: decoded(name) } : undefined;
  const [union, setUnion] = useState<Union | undefined>(scanned);
  const [reason, setReason] = useState<TransferReason>();
  const [note, setNote] = useState('');
  const { run, busy, error } = useSubmitTransfer();
  const send = async () => {
    if (!union || !reason) return;
    if (await run({ organisationId: union.id, reason, note })) {
      tell('接转已提交');
      replaceWith('membership');
    }
  };
  return (
    <Page
      actions={
        <ActionBar note="3 个工作日内由人答复；没答复自动交给上一级。">
          <Button
            text="提交接转"
            busy={busy}
            disabled={!union || !reason}
            onTap={() => void send()}
          />
        </ActionBar>
      }
    >
      <Card>
        {union ? (
          <ListRow
            title={union.name}
            text="转到这个工会，点这里换一个"
            chevron={false}
            onTap={() => setUnion(undefined)}
          />
        ) : (
          <View className="stack">
            <Strong>转到哪个工会？</Strong>
            <UnionSearch
              label="新工会"
              placeholder="单位或工会名称，两个字起"
              nothing="换个叫法试试，或者搜街道的“网上会员之家”。"
              onPick={(hit) => setUnion({ id: hit.id, name: hit.name })}
            />
            <Note>也可以到新工会的驿站扫门口的码。</Note>
          </View>
        )}
      </Card>
      <Card>
        <View className="stack">
          <Strong>为什么转？</Strong>
          <Choice
            label="原因"
            options={optionsOf(transferReasonTexts)}
            value={reason}
            onChange={setReason}
          />
          <TextArea
            id="transfer-note"
            label="想说的话（可以不写）"
            placeholder="比如：现在在滨河路送餐"
            maxlength={membershipLimits.noteLength}
            value={note}
            onInput={setNote}
          />
        </View>
      </Card>
      <Second>
        新工会接收的那天，就是原工会结束的那天；会员号不变。原工会会收到通知，不需要它同意。
      </Second>
      <Alert {...refusalOf(error, () => void send())} />
    </Page>
  );
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
