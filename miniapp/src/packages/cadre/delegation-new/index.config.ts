export default definePageConfig({
  navigationBarTitleText: '委托一位会员',
});
