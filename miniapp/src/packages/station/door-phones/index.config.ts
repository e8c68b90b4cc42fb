export default definePageConfig({ navigationBarTitleText: '亮着码的手机' });
