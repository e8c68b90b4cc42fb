export default definePageConfig({ navigationBarTitleText: '组建建议' });
