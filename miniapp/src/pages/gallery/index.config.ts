export default definePageConfig({ navigationBarTitleText: '界面样张' });
