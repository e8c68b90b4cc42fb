export default definePageConfig({
  navigationBarTitleText: '几点最忙',
  enablePullDownRefresh: true,
});
