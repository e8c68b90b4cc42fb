export default definePageConfig({ navigationBarTitleText: '共享约定' });
