import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText, type RosterRowDto } from '../../api';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ErrorState,
  ListRow,
  Note,
  Page,
  Section,
  Segmented,
  Skeleton,
  Title,
} from '../../ui';
import { MendSheet } from './mend-sheet';
import { useRosterImport } from './use-roster-import';

const views = [
  { code: 'problems', text: '要改的' },
  { code: 'all', text: '全部' },
] as const;

const stateTexts = { good: '可以导入', imported: '已经导入', problem: '要改' } as const;

/** A roster that was given in: what is wrong, mended here; then begun and watched. */
export function ImportView({ id }: { id: string }) {
  const { data, error, reload, rows, only, show, confirm } = useRosterImport(id);
  const [mending, setMending] = useState<RosterRowDto>();
  if (!data) {
    return (
      <Page>
        {error === undefined ? (
          <Skeleton cards={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  }
  const isPreview = data.status === 'preview';
  const refresh = () => {
    setMending(undefined);
    void reload();
    void rows.reload();
  };
  const fault = confirm.error ?? rows.error;
  return (
    <Page
      actions={
        isPreview ? (
          <ActionBar note={data.problems > 0 ? `还有 ${data.problems} 行不会导入` : undefined}>
            <Button
              text={`导入 ${data.good} 人`}
              busy={confirm.busy}
              disabled={data.good === 0 || undefined}
              onTap={() => void confirm.run(undefined)}
            />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <Title>{titleOf(data)}</Title>
        {data.notes.map((note) => (
          <Note key={note}>{note}</Note>
        ))}
        <Note>导入以后，本人第一次登录时要自己核对姓名和身份证号。</Note>
      </Card>
      <Alert text={fault === undefined ? '' : errorText(fault)} />
      <Segmented label="看哪些" options={views} value={only} onChange={show} />
      <Section title={only === 'problems' ? `${data.problems} 行要改` : `${data.total} 人`}>
        <Card>
          {rows.items.map((row) => (
            <ListRow
              key={row.id}
              title={`${row.name || '没有姓名'} · ${row.place}`}
              text={row.problemText ?? row.idNumber}
              aside={row.problem === null ? stateTexts[row.state] : isPreview ? '改' : '没有导入'}
              onTap={isPreview ? () => setMending(row) : undefined}
            />
          ))}
        </Card>
        <View className="list-end">
          {rows.hasMore ? (
            <Button
              kind="text"
              text="看后面的"
              busy={rows.loadingMore}
              onTap={() => void rows.more()}
            />
          ) : (
            <Note>{rows.items.length === 0 ? '没有要改的' : '就这些了'}</Note>
          )}
        </View>
      </Section>
      <MendSheet
        importId={id}
        row={mending}
        onClose={() => setMending(undefined)}
        onDone={refresh}
      />
    </Page>
  );
}

function titleOf(state: { status: string; total: number; good: number; imported: number }): string {
  if (state.status === 'preview') return `名册里 ${state.total} 人，${state.good} 人可以导入`;
  if (state.status === 'done') return `已经导入 ${state.imported} 人`;
  return `正在导入：${state.imported} / ${state.imported + state.good} 人，可以先离开`;
}
