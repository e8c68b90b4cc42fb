export default definePageConfig({
  navigationBarTitleText: '职工之家',
  navigationBarBackgroundColor: '#C8161D',
  navigationBarTextStyle: 'white',
});
