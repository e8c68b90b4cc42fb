export default definePageConfig({
  navigationBarTitleText: '上交的待办',
});
