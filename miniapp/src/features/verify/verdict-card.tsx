import { View } from '@tarojs/components';
import { formatMemberNo } from '@home/shared';
import { aria } from '../../ui/aria';
import type { Verdict } from './use-verify';

/** Read at arm's length: valid or not, and what to say to the person. */
export function VerdictCard({ verdict }: { verdict: Verdict }) {
  const { valid, reasonText, nameMask, organisationName, memberNo } = verdict;
  return (
    <View
      className={`verdict ${valid ? 'verdict-valid' : 'verdict-invalid'}`}
      {...aria({ role: 'status', live: 'assertive' })}
    >
      <View className="verdict-mark" {...aria({ hidden: true })}>
        {valid ? '✓' : '✕'}
      </View>
      <View className="verdict-word">{valid ? '有效' : '无效'}</View>
      <View className="verdict-text">{(valid ? nameMask : reasonText) ?? ''}</View>
      <View className="verdict-more">{organisationName ?? ''}</View>
      <View className="verdict-more">{memberNo ? `会员号 ${formatMemberNo(memberNo)}` : ''}</View>
    </View>
  );
}
