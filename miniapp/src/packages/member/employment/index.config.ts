export default definePageConfig({ navigationBarTitleText: '单位或平台' });
