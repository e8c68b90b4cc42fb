import { View } from '@tarojs/components';
import { errorText } from '../../api';
import { Alert, Button, Card, Note, Strong, tell } from '../../ui';
import { useRosterExport } from './use-roster-export';

/** The union's members as a workbook, masked. */
export function ExportCard({ organisationId }: { organisationId: string }) {
  const { newest, make, open } = useRosterExport(organisationId);
  const fault = make.error ?? open.error;
  const isMaking = newest !== undefined && !newest.isReady;
  const fetchIt = async () => {
    const words = newest && (await open.run(newest.id));
    if (words) tell(words);
  };
  return (
    <Card>
      <Strong>导出名册</Strong>
      <Note>姓名和手机号打星号，没有身份证号。谁在什么时候导出，会记下来。</Note>
      <Alert text={fault === undefined ? '' : errorText(fault)} />
      <View className={newest?.isReady ? 'after-words' : 'gone'}>
        <Button text="拿下载链接" busy={open.busy} onTap={() => void fetchIt()} />
      </View>
      <View className="after-words">
        <Button
          kind="outlined"
          text={isMaking ? `正在做：${newest.done} / ${newest.total} 人` : '导出名册'}
          busy={make.busy}
          disabled={isMaking || undefined}
          onTap={() => void make.run(undefined)}
        />
      </View>
    </Card>
  );
}
