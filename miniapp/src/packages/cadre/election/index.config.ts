export default definePageConfig({ navigationBarTitleText: '报选举结果' });
