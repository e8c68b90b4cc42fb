import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { CancelSheet } from '../../../features/manage-activities/cancel-sheet';
import { ManagedFacts, ManagedHead } from '../../../features/manage-activities/managed-facts';
import { PublishSheet } from '../../../features/manage-activities/publish-sheet';
import { ResizeSheet } from '../../../features/manage-activities/resize-sheet';
import {
  useCloseSignUp,
  type ManagedActivity,
} from '../../../features/manage-activities/use-managed';
import { PhotosCard } from '../../../features/photos/photos-card';
import { go } from '../../../routes';
import { ActionBar, Alert, Button, Card, confirm, ListRow, Page, tell } from '../../../ui';

interface ManagedViewProps {
  activity: ManagedActivity;
  replace: (activity: ManagedActivity) => void;
  reload: () => Promise<void>;
}

type Open = 'publish' | 'resize' | 'cancel';

export function ManagedView({ activity, replace, reload }: ManagedViewProps) {
  const [open, setOpen] = useState<Open>();
  const closing = useCloseSignUp(activity.id);
  const { id, actions, plan } = activity;
  const now = new Date();
  const may = (action: ManagedActivity['actions'][number]) => actions.includes(action);
  const sheet = (name: Open, done: string) => ({
    activity,
    open: open === name,
    onClose: () => setOpen(undefined),
    onReload: () => void reload(),
    onDone: (next: ManagedActivity) => {
      setOpen(undefined);
      replace(next);
      tell(done);
    },
  });
  const close = async () => {
    const when = momentText(new Date(plan.signUpTo), now);
    const sure = await confirm({
      title: '现在就截止报名？',
      text:
        plan.mode === 'draw'
          ? `不再收新的报名，还是 ${when}抽签。`
          : '报上的、候补的都不变，只是不再收新的报名。',
      yes: '截止',
    });
    const closed = sure && (await closing.run(undefined));
    if (!closed) return;
    replace(closed);
    tell('报名截止了');
  };
  return (
    <Page
      actions={
        <ActionBar>
          {may('publish') ? (
            <Button text="看一遍，发布" onTap={() => setOpen('publish')} />
          ) : (
            <Button text="看报名名单" onTap={() => go('signUps', { id })} />
          )}
          {may('edit') ? (
            <Button kind="outlined" text="改内容" onTap={() => go('activityPlan', { id })} />
          ) : null}
        </ActionBar>
      }
    >
      <ManagedHead activity={activity} now={now} />
      <Alert {...refusalOf(closing.error, () => void reload())} />
      <View className={actions.length > 0 ? '' : 'gone'}>
        <Card>
          {may('resize') ? (
            <ListRow
              title="调整名额"
              text="多了先给候补的，少了不动已经报上的"
              onTap={() => setOpen('resize')}
            />
          ) : null}
          {may('close') ? (
            <ListRow title="提前截止报名" text="不再收新的报名" onTap={() => void close()} />
          ) : null}
          {may('publish') ? null : (
            <ListRow
              title="会员看到的样子"
              text="在“活动”里打开"
              onTap={() => go('activity', { id })}
            />
          )}
          {['published', 'closed'].includes(activity.status) ? (
            <ListRow
              title="门口签到"
              text="谁来了，门口二维码，哪些手机亮着码"
              onTap={() => go('activityDoor', { id })}
            />
          ) : null}
          {may('cancel') ? (
            <ListRow
              title="取消活动"
              text={may('publish') ? '不办了，草稿不再保留' : '写明原因，告诉每一个报名的人'}
              onTap={() => setOpen('cancel')}
            />
          ) : null}
        </Card>
      </View>
      <ManagedFacts activity={activity} now={now} />
      <PhotosCard subjectType="activity" subjectId={id} />
      <PublishSheet {...sheet('publish', '发布了，会员现在就能看到')} />
      <ResizeSheet {...sheet('resize', '名额改好了')} />
      <CancelSheet {...sheet('cancel', '取消了')} />
    </Page>
  );
}
