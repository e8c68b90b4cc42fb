import { View } from '@tarojs/components';
import { errorText } from '../../api';
import { Alert, Body, Button, Sheet, tell } from '../../ui';
import { useRosterExport } from './use-roster-export';

/** The union's members as a workbook, masked. */
export function ExportSheet({
  open,
  onClose,
  ...form
}: {
  open: boolean;
  onClose: () => void;
  organisationId: string;
}) {
  return (
    <Sheet open={open} title="导出名册" onClose={onClose}>
      {open ? <ExportForm {...form} /> : <View />}
    </Sheet>
  );
}

function ExportForm({ organisationId }: { organisationId: string }) {
  const { newest, make, open } = useRosterExport(organisationId);
  const fault = make.error ?? open.error;
  const isMaking = newest !== undefined && !newest.isReady;
  const fetchIt = async () => {
    const words = newest && (await open.run(newest.id));
    if (words) tell(words);
  };
  return (
    <View className="sheet-form">
      <Body>姓名和手机号打星号，没有身份证号。谁在什么时候导出，会记下来。</Body>
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
    </View>
  );
}
