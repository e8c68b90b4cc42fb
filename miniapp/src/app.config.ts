const preview = process.env.TARO_ENV === 'h5';

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/services/index',
    'pages/messages/index',
    'pages/me/index',
    // Printed on stickers: this path is never renamed.
    'pages/scan/index',
    ...(preview ? ['pages/gallery/index'] : []),
  ],
  subPackages: [
    {
      root: 'packages/member',
      pages: [
        'station/index',
        'stations/index',
        'join/index',
        'correct/index',
        'application/index',
        'card/index',
        'union/index',
        'consents/index',
        'settings/index',
        'privacy/index',
        'my-file/index',
        'file-views/index',
        'my-export/index',
        'employments/index',
        'employment/index',
        'founding-posts/index',
        'my-consents/index',
        'erase/index',
        'devices/index',
        'membership/index',
        'transfer/index',
        'appeal/index',
        'real-name/index',
        'correction/index',
        'roster-claim/index',
        'dispute/index',
        'relatives/index',
        'relative-new/index',
      ],
    },
    {
      root: 'packages/cadre',
      pages: [
        'inbox/index',
        'review/index',
        'dispute/index',
        'transfer/index',
        'lapse/index',
        'appeal/index',
        'correction/index',
        'resolutions/index',
        'foundings/index',
        'founding/index',
        'founding-new/index',
        'founding-report/index',
        'founding-proposal/index',
        'changes/index',
        'change/index',
        'stations/index',
        'station-new/index',
        'delegation/index',
        'delegation-new/index',
        'figures/index',
        'figure-records/index',
        'escalated/index',
        'roster/index',
        'roster-import/index',
        'tree/index',
        'committee/index',
        'renewal/index',
        'election/index',
        'vacancy/index',
        'union-page/index',
        'union-code/index',
      ],
    },
    { root: 'packages/station', pages: ['verify/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/member'] },
    'pages/scan/index': { network: 'all', packages: ['packages/member'] },
  },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '职工之家',
    navigationBarBackgroundColor: themed('navBackground', 'bar'),
    navigationBarTextStyle: themed<'white'>('navText', 'bar-ink'),
    backgroundColor: '@ground',
    backgroundTextStyle: '@pull',
    backgroundColorTop: '@ground',
    backgroundColorBottom: '@ground',
  },
  tabBar: {
    color: themed('tab', 'tab-ink'),
    selectedColor: themed('tabOn', 'tab-on'),
    backgroundColor: themed('card', 'tab-ground'),
    borderStyle: preview ? 'white' : themed<'white'>('tabLine', ''),
    list: [
      tab('pages/home/index', '首页', 'home'),
      tab('pages/services/index', '服务', 'services'),
      tab('pages/messages/index', '消息', 'messages'),
      tab('pages/me/index', '我的', 'me'),
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
  permission: {
    'scope.userFuzzyLocation': { desc: '用来找离您最近的驿站，不会保存' },
  },
});

/** WeChat takes a name of theme.json here, a browser a CSS variable (preview/browser.css). */
function themed<T extends string>(name: string, variable: string): T {
  return (preview ? `var(--${variable})` : `@${name}`) as T;
}

function tab(pagePath: string, text: string, icon: string) {
  return {
    pagePath,
    text,
    iconPath: `assets/tab/${icon}.png`,
    selectedIconPath: `assets/tab/${icon}-on.png`,
  };
}
