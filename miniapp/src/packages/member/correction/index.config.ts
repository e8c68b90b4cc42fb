export default definePageConfig({ navigationBarTitleText: '更正姓名、身份证号' });
