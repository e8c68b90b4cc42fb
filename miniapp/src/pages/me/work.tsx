import { View } from '@tarojs/components';
import type { MeDto } from '../../api';
import { go } from '../../routes';
import { Card, ListRow, Section, StatusTag } from '../../ui';

/** For those who hold an office: what waits for them. Shown by capability, never by role. */
export function Work({ me }: { me: MeDto }) {
  const decides = me.capabilities.includes('task.read');
  const verifies = me.capabilities.includes('card.verify');
  const managesStations = me.capabilities.includes('station.manage');
  const readsMembers = me.capabilities.includes('members.read');
  const union = me.offices.find(({ role }) => role !== 'station_keeper')?.organisationId;
  const keepsDoors =
    me.capabilities.includes('venue.keep') || me.capabilities.includes('activity.keep');
  if (!decides && !verifies && !managesStations && !keepsDoors) return <View />;
  return (
    <Section title="工会工作">
      <Card>
        {decides ? (
          <ListRow
            title="待办"
            text="按时限排，快到期的在前"
            aside={
              <StatusTag
                tone={me.inboxCount > 0 ? 'today' : 'quiet'}
                text={me.inboxCount > 0 ? `${me.inboxCount} 件` : '没有'}
              />
            }
            onTap={() => go('inbox')}
          />
        ) : null}
        {me.capabilities.includes('join.decide') ? (
          <ListRow title="委员会决议" text="哪天接收了哪些人" onTap={() => go('resolutions')} />
        ) : null}
        {verifies ? (
          <ListRow
            title="核验会员卡"
            text="扫会员的码，看是不是真的"
            onTap={() => go('verifyCard')}
          />
        ) : null}
        {keepsDoors ? (
          <ListRow
            title="门口签到"
            text="场地和活动：今天谁来、扫卡、门口二维码"
            onTap={() => go('desks')}
          />
        ) : null}
        {me.capabilities.includes('activity.manage') ? (
          <ListRow
            title="管理活动"
            text="发布、看报名名单、调名额、取消"
            onTap={() => go('activitiesManaged')}
          />
        ) : null}
        {me.capabilities.includes('venue.manage') ? (
          <ListRow
            title="管理场地"
            text="开放时间、预约规矩、能订的场地"
            onTap={() => go('venuesManaged')}
          />
        ) : null}
        {me.capabilities.includes('venue.manage') ? (
          <ListRow
            title="管理职工之家"
            text="主页上写什么、和哪些工会共享"
            onTap={() => go('homesManaged')}
          />
        ) : null}
        {readsMembers ? (
          <ListRow title="会员名册" text="找会员、导入、导出" onTap={() => go('roster')} />
        ) : null}
        {managesStations ? (
          <ListRow
            title="管驿站"
            text="登记驿站，打印门口的码"
            onTap={() => go('stationsManaged')}
          />
        ) : null}
        {me.capabilities.includes('figures.read') ? (
          <ListRow title="数字" text="多少申请、多快、有谁" onTap={() => go('figures')} />
        ) : null}
        {me.capabilities.includes('organisation.manage') ? (
          <ListRow title="工会树" text="一级一级看：主席、会员、换届" onTap={() => go('tree')} />
        ) : null}
        {me.capabilities.includes('officers.manage') && union ? (
          <ListRow
            title="委员会"
            text="谁在任、哪天换届"
            onTap={() => go('committee', { id: union })}
          />
        ) : null}
        {me.capabilities.includes('organisation.edit_page') && union ? (
          <ListRow
            title="工会主页"
            text="改电话、地址、服务和承诺"
            onTap={() => go('unionPage', { id: union })}
          />
        ) : null}
        {me.capabilities.includes('station.manage') && union ? (
          <ListRow
            title="工会的码和海报"
            text="扫一下就加入、就接转"
            onTap={() => go('unionCode', { id: union })}
          />
        ) : null}
        {me.capabilities.includes('organisation.manage') ? (
          <ListRow title="组建工会" text="建议、申请、成立" onTap={() => go('foundings')} />
        ) : null}
        {me.capabilities.includes('organisation.manage') ? (
          <ListRow title="工会变动" text="撤销、合并、划转" onTap={() => go('changes')} />
        ) : null}
        {me.capabilities.includes('delegation.manage') ? (
          <ListRow title="请假委托" text="请一位会员代您处理待办" onTap={() => go('delegation')} />
        ) : null}
      </Card>
    </Section>
  );
}
