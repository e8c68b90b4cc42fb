import { View } from '@tarojs/components';
import {
  Body,
  Card,
  CharIcon,
  ListRow,
  Note,
  QrCode,
  Second,
  StatusTag,
  Strong,
  Timeline,
  Title,
} from '../../ui';

const steps = [
  { at: '2026-11-20T06:02:00Z', state: 'done', title: '已提交', text: '您提交了申请' },
  { at: null, state: 'now', title: '街道总工会审核', text: '最晚 11 月 26 日（周四）答复' },
  { at: null, state: 'to_come', title: '成为会员', text: '会员卡当天就能用' },
] as const;

export function WordSamples() {
  return (
    <View>
      <Card>
        <Title>大标题：我的事到哪一步</Title>
        <Strong>小标题</Strong>
        <Body>正文：推门就能进。</Body>
        <Second>次要的话：滨河路 88 号</Second>
        <Note>小字：编号 HD-0127</Note>
        <View className="tags">
          <StatusTag tone="done" text="开着" />
          <StatusTag tone="waiting" text="剩 2 个工作日" />
          <StatusTag tone="info" text="热水" />
          <StatusTag tone="overdue" text="今天到期" />
          <StatusTag tone="quiet" text="未确认" />
        </View>
      </Card>
      <Card>
        <Timeline entries={steps} />
      </Card>
      <Card>
        <ListRow
          lead={<CharIcon char="站" />}
          title="可以点的一行"
          text="第二行说明"
          onTap={() => undefined}
        />
        <ListRow title="只看的一行" text="没有箭头" aside="320 米" />
      </Card>
      <Card tone="soft">
        <Strong>邀请</Strong>
        <Second>一页里只有一张这样的卡。</Second>
      </Card>
      <Card tone="red">
        <Strong>会员卡</Strong>
        <QrCode text="M1.000102260158.k1.abc.abcdefghijklmnop" label="会员码样张" />
        <Note>二维码永远黑白，暗色里也扫得到</Note>
      </Card>
    </View>
  );
}
