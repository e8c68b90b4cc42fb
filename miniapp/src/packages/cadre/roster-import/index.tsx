import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { ImportView } from '../../../features/roster/import-view';
import { useUpload } from '../../../features/roster/use-roster-import';
import { useMe } from '../../../session/me';
import {
  ActionBar,
  Alert,
  Body,
  Button,
  Card,
  Empty,
  Note,
  Page,
  screen,
  Skeleton,
  Strong,
} from '../../../ui';
import '../cadre.css';

export default screen(function RosterImport() {
  const { me } = useMe();
  const { id: given } = useRouter().params;
  const [id, setId] = useState(given);
  const office = me?.offices.find(({ role }) => role === 'chair' || role === 'deputy');
  if (id) return <ImportView id={id} />;
  if (!me)
    return (
      <Page>
        <Skeleton cards={2} />
      </Page>
    );
  if (!office)
    return (
      <Page>
        <Empty char="册" title="名册由本工会的主席导入" text="您可以查看和导出名册。" />
      </Page>
    );
  return <Choose organisation={office.organisationId} onChosen={setId} />;
});

function Choose({
  organisation,
  onChosen,
}: {
  organisation: string;
  onChosen: (id: string) => void;
}) {
  const { choose, busy, error } = useUpload(organisation);
  const start = async () => {
    const made = await choose();
    if (made) onChosen(made.id);
  };
  return (
    <Page
      actions={
        <ActionBar note="先核对，确认以后才登记">
          <Button text="选名册文件" busy={busy} onTap={() => void start()} />
        </ActionBar>
      }
    >
      <Card>
        <Strong>名册怎么准备</Strong>
        <Body>用手头的电子表格就行，不用换模板。</Body>
        <Body>前十行里要有一行表头，写着姓名、身份证号、手机号；有入会日期更好。</Body>
        <Note>一次最多 5000 人，文件不超过 5 兆。先把文件发到微信聊天里，再来这里选。</Note>
      </Card>
      <Alert text={error === undefined ? '' : errorText(error)} />
    </Page>
  );
}
