export default definePageConfig({
  navigationBarTitleText: '数字里的申请',
});
