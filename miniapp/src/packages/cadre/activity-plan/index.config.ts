export default definePageConfig({ navigationBarTitleText: '办一个活动' });
