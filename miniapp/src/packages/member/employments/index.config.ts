export default definePageConfig({ navigationBarTitleText: '我在哪里干活' });
