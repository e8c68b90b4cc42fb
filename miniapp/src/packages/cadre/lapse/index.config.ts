export default definePageConfig({ navigationBarTitleText: '会籍去留' });
