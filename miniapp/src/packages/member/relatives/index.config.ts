export default definePageConfig({ navigationBarTitleText: '申报亲属' });
