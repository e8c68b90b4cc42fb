import { View } from '@tarojs/components';
import { dayText } from '@home/shared';
import { Card, ListRow, Section, Second, StatusTag, Title } from '../../ui';
import type { Founding } from './use-foundings';

/** What is known of a union that is being founded. */
export function FoundingFacts({ founding }: { founding: Founding }) {
  const { employers, heldOn, termYears, resolution, officers, offered } = founding;
  return (
    <View>
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={founding.tone} text={founding.statusText} />
          </View>
          <Title>{founding.name}</Title>
          <Second>{founding.dueText ?? `现在由${founding.organisationName}办`}</Second>
        </View>
      </Card>
      <Card>
        <ListRow title="类型" text={founding.kindText} />
        <ListRow title="上级工会" text={founding.parentName} />
        <ListRow title="单位" text={employers.join('、') || '不限单位'} />
        <ListRow title="地址" text={founding.address} />
        <ListRow
          title="人数"
          text={`预计 ${founding.expectedMembers} 人，现在在网上会员之家和联合工会的有 ${founding.members} 人`}
        />
        <ListRow title="原因" text={founding.reason || '已删除'} />
      </Card>
      {heldOn !== null && termYears !== null ? (
        <Section title="成立大会">
          <Card>
            <ListRow
              title="日期和任期"
              text={`${dayText(heldOn, founding.today)}，任期 ${termYears} 年`}
            />
            <ListRow title="决议" text={resolution ?? '已删除'} />
            {officers.map(({ nameMask, postText, answerText }, at) => (
              <ListRow
                key={`${postText}${at}`}
                title={`${postText} ${nameMask}`}
                aside={answerText}
              />
            ))}
          </Card>
        </Section>
      ) : null}
      <Second>
        {offered > 0 ? `已经告诉 ${offered} 位会员可以转过来，转不转由他们自己定。` : ''}
      </Second>
    </View>
  );
}
