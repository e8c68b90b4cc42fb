export default definePageConfig({ navigationBarTitleText: '工会的码' });
