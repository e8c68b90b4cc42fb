export default definePageConfig({ navigationBarTitleText: '任职答复' });
