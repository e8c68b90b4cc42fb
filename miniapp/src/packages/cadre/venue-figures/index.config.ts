export default definePageConfig({
  navigationBarTitleText: '场馆使用',
  enablePullDownRefresh: true,
});
