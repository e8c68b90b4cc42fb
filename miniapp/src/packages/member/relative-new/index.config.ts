export default definePageConfig({ navigationBarTitleText: '申报一位亲属' });
