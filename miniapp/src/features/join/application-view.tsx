import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import type { ApplicationDto } from '../../api';
import { go } from '../../routes';
import { Card, ListRow, Note, Second, StatusTag, Strong, Timeline, Title } from '../../ui';

/** Where my matter stands: who has it, until when, what came before and what comes next. */
export function ApplicationView({ application }: { application: ApplicationDto }) {
  return (
    <View>
      <Card>
        <View className="stack">
          <View className="spread">
            <StatusTag
              tone={application.tone}
              text={application.dueText ?? application.statusText}
            />
          </View>
          <Title>{application.headline}</Title>
          <Second>{application.explanation}</Second>
          <Note>{momentText(new Date(application.submittedAt), new Date())} 提交</Note>
        </View>
      </Card>
      <View className={application.missing.length > 0 ? '' : 'gone'}>
        <MissingCard application={application} />
      </View>
      <Card>
        <Timeline entries={application.timeline} />
      </Card>
      <Card>
        <ListRow
          title="接收申请的工会"
          text={`${application.union.name}。${application.routeReason}`}
        />
        <ListRow
          title="您填的"
          text={`${application.nameMask} · ${application.idNumberMask} · ${application.phoneMask}`}
        />
        <ListRow
          title="谁看过我的资料"
          text="有人看过，都会在消息里告诉您"
          onTap={() => go('messages')}
        />
      </Card>
    </View>
  );
}

/** All that is missing, named at once. */
export function MissingCard({ application }: { application: ApplicationDto }) {
  return (
    <Card tone="soft">
      <Strong>还差这些，补一次就行</Strong>
      {application.missing.map(({ code, text }) => (
        <Second key={code}>· {text}</Second>
      ))}
      <Second>{application.returnNote ? `经办人说：${application.returnNote}` : ''}</Second>
    </Card>
  );
}

/** On the home screen: one line about the open application. */
export function ApplicationCard(props: {
  organisationName: string;
  statusText: string;
  dueText: string | null;
  tone: ApplicationDto['tone'];
  onTap: () => void;
}) {
  const { organisationName, statusText, dueText, tone, onTap } = props;
  // '剩 3 个工作日，11 月 25 日（周三）前': the days on the tag, the date in the sentence.
  const [left = '', until] = (dueText ?? statusText).split('，');
  const who = `现在由${organisationName}办理`;
  return (
    <Card>
      <ListRow
        title="入会申请在办"
        text={until ? `${who}，${until}答复` : who}
        aside={<StatusTag tone={tone} text={left} />}
        onTap={onTap}
      />
    </Card>
  );
}
