import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { useProposal, usePutOff, type PutOff } from '../../../features/foundings/use-foundings';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { go } from '../../../routes';
import {
  ActionBar,
  Body,
  Button,
  Card,
  Choice,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Section,
  Skeleton,
  StatusTag,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

const months: readonly { code: PutOff['months']; text: string }[] = [
  { code: '1', text: '一个月' },
  { code: '3', text: '三个月' },
  { code: '6', text: '半年' },
  { code: '12', text: '一年' },
];

export default screen(function FoundingProposal() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useProposal(id);
  const [isPutting, setPutting] = useState(false);
  const [wait, setWait] = useState<PutOff['months']>('3');
  const putOff = usePutOff(id);
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const { list, unnamed, foundingId, againOn, actions } = data;
  const send = async (note: string) => {
    if (!(await putOff.run({ note, months: wait }))) return;
    setPutting(false);
    tell('先放一放');
    await reload();
  };
  return (
    <Page
      actions={
        actions.length > 0 ? (
          <ActionBar>
            <Button text="开始组建" onTap={() => go('foundingNew', { proposalId: id })} />
            <Button kind="outlined" text="先放一放" onTap={() => setPutting(true)} />
          </ActionBar>
        ) : foundingId ? (
          <ActionBar>
            <Button text="看组建到哪一步" onTap={() => go('founding', { id: foundingId })} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={data.tone} text={data.statusText} />
          </View>
          <Title>{data.title}</Title>
          <Second>{againOn ? `到 ${againOn} 再提` : (data.dueText ?? '')}</Second>
          <Body>{`现有会员 ${data.members} 人，都在网上会员之家或联合工会。`}</Body>
          <Second>{data.reason}</Second>
        </View>
      </Card>
      <Section title="单位">
        <Card>
          {list.map(({ name, members }) => (
            <ListRow key={name ?? ''} title={name ?? ''} aside={`${members} 人`} />
          ))}
          <Second>{unnamed > 0 ? `另有 ${unnamed} 家，每家人数少，不列名称。` : ''}</Second>
        </Card>
      </Section>
      <NoteSheet
        open={isPutting}
        title="先放一放"
        words="到时候人数还够，会再提一次。"
        label="原因"
        placeholder="比如：单位正在搬家"
        button="确定，先放一放"
        busy={putOff.busy}
        problem={refusalOf(putOff.error, () => void reload())}
        onClose={() => setPutting(false)}
        onSend={(note) => void send(note)}
      >
        <Choice label="放多久" options={months} value={wait} onChange={setWait} />
      </NoteSheet>
    </Page>
  );
});
