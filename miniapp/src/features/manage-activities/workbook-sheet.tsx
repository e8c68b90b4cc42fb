import { View } from '@tarojs/components';
import { errorText } from '../../api';
import { Alert, Body, Button, Sheet } from '../../ui';
import { useWorkbook } from './use-sign-ups';

interface WorkbookSheetProps {
  activityId: string;
  title: string;
  open: boolean;
  onClose: () => void;
}

/** The list as a workbook, masked: made in the background, then opened. */
export function WorkbookSheet({ open, onClose, ...form }: WorkbookSheetProps) {
  return (
    <Sheet open={open} title="导出名单" onClose={onClose}>
      {open ? <WorkbookForm {...form} /> : <View />}
    </Sheet>
  );
}

function WorkbookForm({ activityId, title }: { activityId: string; title: string }) {
  const { newest, make, open } = useWorkbook(activityId, title);
  const fault = make.error ?? open.error;
  const isMaking = newest !== undefined && !newest.isReady;
  return (
    <View className="sheet-form">
      <Body>
        表格里有报名的人和他们答的；姓名和手机号打星号。谁在什么时候导出会记下来，用完请删掉。
      </Body>
      <Alert text={fault === undefined ? '' : errorText(fault)} />
      <View>
        {newest?.isReady ? (
          <Button text="打开表格" busy={open.busy} onTap={() => void open.run(newest.id)} />
        ) : null}
      </View>
      <Button
        kind={newest ? 'outlined' : 'primary'}
        text={isMaking ? '正在做，请稍等' : newest ? '重新做一份' : '做一份表格'}
        busy={make.busy}
        disabled={isMaking || undefined}
        onTap={() => void make.run(undefined)}
      />
    </View>
  );
}
