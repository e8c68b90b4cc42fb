import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, type ReactNode } from 'react';
import { useAppearance } from '../theme/appearance';
import { classNames } from './class-names';
import { OfflineBanner } from './offline-banner';
import { PrivacyPopup } from './privacy-popup';

interface PageProps {
  /** Sets the bar's title when it is not the fixed one of the page's config. */
  title?: string;
  /** The bottom bar with the primary action; pass an <ActionBar>. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** Root of every screen: tokens, elder mode, text size, safe areas, offline line, bottom bar. */
export function Page({ title, actions, children }: PageProps) {
  const { elder, textScale } = useAppearance();
  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title });
  }, [title]);
  return (
    <View className={classNames('page', elder && 'elder')} style={`--unit: ${textScale}px`}>
      <View className="page-body">
        <OfflineBanner />
        {children}
      </View>
      <View className="page-actions">{actions}</View>
      <PrivacyPopup />
    </View>
  );
}
