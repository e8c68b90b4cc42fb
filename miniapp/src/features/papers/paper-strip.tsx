import { View } from '@tarojs/components';
import { contentCheckTexts, momentText } from '@home/shared';
import {
  Alert,
  Button,
  Card,
  CharIcon,
  confirm,
  ListRow,
  Note,
  Second,
  StatusTag,
  Strong,
} from '../../ui';
import type { Outgoing, Paper, usePapers } from './use-papers';

interface StripProps {
  papers: ReturnType<typeof usePapers>;
  title: string;
  /** What is asked for, or what is to be seen here. */
  text: string;
  /** Before something that did not pass the check is opened. */
  viewer: 'owner' | 'office';
}

/** Papers and pictures of a matter as rows: a tap opens, sends again or takes away. */
export function PaperStrip({ papers, title, text, viewer }: StripProps) {
  const { items, outgoing, mayAdd, isKnown, problem } = papers;
  const isEmpty = items.length + outgoing.length === 0;
  return (
    <Card>
      <Strong>{title}</Strong>
      <Second>{isKnown && isEmpty && !mayAdd ? '没有材料。' : text}</Second>
      <Alert text={problem} action={{ text: '再试一次', onTap: () => void papers.reload() }} />
      <View className="after-words">
        {items.map((paper, at) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            name={`${paper.medium === 'image/jpeg' ? '照片' : '文件'} ${at + 1}`}
            viewer={viewer}
            onLook={() => void papers.look(paper)}
            onRemove={() => void papers.remove(paper.id)}
          />
        ))}
        {outgoing.map((one, at) => (
          <OutgoingRow
            key={one.key}
            one={one}
            name={`照片 ${items.length + at + 1}`}
            onRetry={() => papers.retry(one.key)}
            onCancel={() => papers.cancel(one.key)}
          />
        ))}
      </View>
      {mayAdd ? (
        <View className="after-rows">
          <Note>只拍要用的材料。照片里的拍摄地点会自动去掉，加密保存。</Note>
          <Button kind="outlined" text="拍照或选照片" onTap={() => void papers.add()} />
        </View>
      ) : null}
    </Card>
  );
}

interface RowProps {
  paper: Paper;
  name: string;
  viewer: 'owner' | 'office';
  onLook: () => void;
  onRemove: () => void;
}

function PaperRow({ paper, name, viewer, onLook, onRemove }: RowProps) {
  const { check, sideText, addedAt, mayRemove } = paper;
  const isRisky = check === 'risky';
  const words = viewer === 'office' ? officeWords[check] : contentCheckTexts[check];
  const open = async () => {
    const question = {
      title: '这份没有通过内容检查',
      text: '里面可能有让人不舒服的内容，只在核对时需要才打开。',
      yes: '打开看',
    };
    if (viewer === 'owner' || !isRisky || (await confirm(question))) onLook();
  };
  const takeAway = async () => {
    if (
      await confirm({ title: `去掉${name}？`, text: '去掉以后马上删除，不能找回。', yes: '去掉' })
    )
      onRemove();
  };
  return (
    <View>
      <ListRow
        lead={<CharIcon char={paper.medium === 'image/jpeg' ? '照' : '文'} />}
        title={isRisky && viewer === 'office' ? `${name}（先不显示）` : name}
        text={`${sideText} · ${momentText(new Date(addedAt), new Date())}`}
        aside={<StatusTag tone={check === 'passed' ? 'done' : 'quiet'} text={words} />}
        label={`${name}，${sideText}，${words}，点一下打开`}
        onTap={() => void open()}
      />
      {mayRemove ? (
        <Button kind="text" text="去掉" label={`去掉${name}`} onTap={() => void takeAway()} />
      ) : null}
    </View>
  );
}

/** To the office: with care while no machine has looked. */
const officeWords: Readonly<Record<Paper['check'], string>> = {
  waiting: '还没检查，请当心',
  passed: '检查过了',
  review: '请当心看',
  risky: '没有通过检查',
};

function OutgoingRow(props: {
  one: Outgoing;
  name: string;
  onRetry: () => void;
  onCancel: () => void;
}) {
  const { one, name, onRetry, onCancel } = props;
  const failed = one.state === 'failed';
  // What was refused would be refused again: another picture is needed.
  const mayRetry = failed && one.waitsForNetwork;
  const words = failed
    ? '没传上去'
    : one.state === 'waiting'
      ? '等着上传'
      : `上传中 ${one.percent}%`;
  return (
    <View>
      <ListRow
        lead={<CharIcon char="照" />}
        title={name}
        text={
          failed
            ? `${one.problem}${one.waitsForNetwork ? '有网时会自动再传。' : ''}`
            : '请不要离开这一页'
        }
        aside={<StatusTag tone={failed ? 'overdue' : 'waiting'} text={words} />}
        label={
          failed
            ? `${name}没传上去，${one.problem}${mayRetry ? '，点一下再传' : ''}`
            : `${name}，${words}`
        }
        chevron={false}
        {...(mayRetry ? { onTap: onRetry } : {})}
      />
      <View className={mayRetry ? 'after-rows' : 'gone'}>
        <Button kind="outlined" text="再传一次" label={`再传一次${name}`} onTap={onRetry} />
      </View>
      <Button
        kind="text"
        text={failed ? '不传了' : '停下'}
        label={`不传${name}了`}
        onTap={onCancel}
      />
    </View>
  );
}
