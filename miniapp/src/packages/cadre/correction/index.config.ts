export default definePageConfig({ navigationBarTitleText: '核对更正' });
