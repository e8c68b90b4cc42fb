export default definePageConfig({ navigationBarTitleText: '登录的手机' });
