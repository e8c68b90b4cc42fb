import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText, type MeDto, type RosterMemberDto } from '../../../api';
import { FaceToFace } from '../../../features/real-name/face-to-face';
import { ExportSheet } from '../../../features/roster/export-sheet';
import { MemberSheet } from '../../../features/roster/member-sheet';
import { useMembers } from '../../../features/roster/use-members';
import { go } from '../../../routes';
import { useMe } from '../../../session/me';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  Field,
  ListRow,
  Note,
  Page,
  screen,
  Section,
  Skeleton,
} from '../../../ui';
import '../cadre.css';

export default screen(function Roster() {
  const { me } = useMe();
  const office = me?.offices.find(({ role }) => role !== 'station_keeper');
  if (!me || !office) {
    return (
      <Page>{me ? <Empty char="册" title="您现在没有工会职务" /> : <Skeleton cards={3} />}</Page>
    );
  }
  return <Members me={me} organisation={office.organisationId} name={office.organisationName} />;
});

interface MembersProps {
  me: MeDto;
  organisation: string;
  name: string;
}

function Members({ me, organisation, name }: MembersProps) {
  const { items, q, search, loading, loadingMore, hasMore, error, reload, more } =
    useMembers(organisation);
  const [words, setWords] = useState('');
  const [isExporting, setExporting] = useState(false);
  const [chosen, setChosen] = useState<RosterMemberDto>();
  const mayImport = me.capabilities.includes('members.import');
  const problem = error === undefined ? '' : errorText(error);
  return (
    <Page
      actions={
        <ActionBar row>
          <Button kind="outlined" text="导出名册" onTap={() => setExporting(true)} />
          {mayImport ? <Button text="导入名册" onTap={() => go('rosterImport')} /> : null}
        </ActionBar>
      }
    >
      <Card>
        <Field
          id="member-search"
          label="找会员"
          value={words}
          placeholder="全名、手机后四位或会员号"
          onInput={setWords}
        />
        <Button kind="outlined" text="查找" onTap={() => search(words)} />
      </Card>
      <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
      {loading ? <Skeleton cards={2} lines={2} /> : null}
      {!loading && !problem && items.length === 0 ? (
        <Empty
          char="册"
          title={q ? '没有找到' : '这里还没有会员'}
          text={q ? '请核对姓名，或换手机号后四位再找。' : '写姓名可以在下面的工会里找。'}
        />
      ) : (
        <View />
      )}
      <View className={items.length > 0 ? '' : 'gone'}>
        <Section title={q ? '找到的会员' : name}>
          <Card>
            {items.map((member) => (
              <ListRow
                key={member.id}
                title={member.nameMask}
                text={textOf(member, q !== '')}
                aside={member.unconfirmed ? '等本人核对' : undefined}
                onTap={() => setChosen(member)}
              />
            ))}
          </Card>
          <View className="list-end">
            {hasMore ? (
              <Button kind="text" text="看后面的" busy={loadingMore} onTap={() => void more()} />
            ) : (
              <Note>就这些了</Note>
            )}
          </View>
        </Section>
      </View>
      <ExportSheet
        open={isExporting}
        organisationId={organisation}
        onClose={() => setExporting(false)}
      />
      <MemberSheet member={chosen} onClose={() => setChosen(undefined)}>
        {chosen ? <FaceToFace membershipId={chosen.id} /> : null}
      </MemberSheet>
    </Page>
  );
}

/** Whoever was searched for may be in any union below. */
function textOf(
  { phoneMask, organisationName, since }: RosterMemberDto,
  isSearch: boolean,
): string {
  const phone = phoneMask ?? '没有手机号';
  return isSearch ? `${phone} · ${organisationName}` : `${phone} · ${since} 入会`;
}
