export default definePageConfig({
  navigationBarTitleText: '管驿站',
  enablePullDownRefresh: true,
});
