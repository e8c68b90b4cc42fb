import { scanStation } from '../../features/stations/scan-station';
import { call } from '../../platform/location';
import { go } from '../../routes';
import { useKnownMe } from '../../session/me';
import { Card, CharIcon, ListRow, Page, screen, Section } from '../../ui';

/** 12351 is the national hotline of the trade unions. */
const hotline = '12351';

export default screen(function Services() {
  const { me } = useKnownMe();
  const member = me?.membership ?? null;
  return (
    <Page>
      <Section title="会">
        <Card>
          <ListRow
            lead={<CharIcon char="会" />}
            title={member || me?.application ? '我的申请' : '加入工会'}
            text={member || me?.application ? '谁在办、到哪天，都写着' : '免费，两步办完'}
            onTap={() => go(member || me?.application ? 'application' : 'join')}
          />
          <ListRow
            lead={<CharIcon char="卡" />}
            title="会员卡"
            text="没有网络也能出示"
            onTap={() => go('card')}
          />
        </Card>
      </Section>
      <Section title="站">
        <Card>
          <ListRow
            lead={<CharIcon char="站" />}
            title="附近驿站"
            text="热水、微波炉、充电、歇脚"
            onTap={() => go('stations')}
          />
          <ListRow
            lead={<CharIcon char="码" />}
            title="扫驿站的码"
            text="看这里有什么、归哪个工会管"
            onTap={() => void scanStation()}
          />
        </Card>
      </Section>
      <Section title="家">
        <Card>
          <ListRow
            lead={<CharIcon char="助" />}
            title="有难处、有急事"
            text={`打工会热线 ${hotline}，有人接`}
            onTap={() => call(hotline)}
          />
          <ListRow
            lead={<CharIcon char="家" />}
            title="职工之家"
            text="在哪里、主席是谁、有什么场地和活动"
            onTap={() => go('homes')}
          />
          <ListRow
            lead={<CharIcon char="约" />}
            title="订场地"
            text="羽毛球、阅览室、教室，会员都能订"
            onTap={() => go('venues')}
          />
          <ListRow
            lead={<CharIcon char="活" />}
            title="活动"
            text="讲座、出游、体检，报名看这里"
            onTap={() => go('activities')}
          />
          <ListRow title="申请帮扶" text="还没开通，开通时在“消息”里告诉您" />
        </Card>
      </Section>
    </Page>
  );
});
