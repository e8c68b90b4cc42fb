// Who may import whom. docs/architecture.md says why.

const core =
  '^server/src/(access|calendar|config|flow|http|idempotency|integrations|outbox|privacy)/';
const typeOnly = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: typeOnly },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'module-privacy',
      comment: 'Between domain modules only *.module.ts, *.public.ts and *.events.ts.',
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^server/src/modules/',
        pathNot: ['^server/src/modules/$1/', '\\.(module|public|events)\\.ts$'],
      },
    },
    {
      name: 'core-knows-no-domain',
      severity: 'error',
      from: { path: core, pathNot: '\\.spec\\.ts$' },
      to: { path: '^server/src/modules/' },
    },
    {
      name: 'pure-rules',
      comment: 'Rules take values and the time; what they need from the database is passed in.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { pathNot: ['^shared/src/', '\\.rules\\.ts$', '\\.types\\.ts$'], ...typeOnly },
    },
    {
      name: 'flow-is-a-leaf',
      severity: 'error',
      from: { path: '\\.flow\\.ts$' },
      to: {
        pathNot: ['^shared/src/', '^server/src/(flow|calendar)/', '\\.(rules|types|flow)\\.ts$'],
        ...typeOnly,
      },
    },
    {
      name: 'no-entity-in-controller',
      comment:
        'Answers are built by to…Dto; an entity that reaches a controller leaks as a response.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.entity\\.ts$', ...typeOnly },
    },
    {
      name: 'no-repository-in-controller',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.repository\\.ts$', ...typeOnly },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared runs in the mini-program too: no framework, no Node module.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^shared/src/' },
    },
    {
      name: 'sides-do-not-meet',
      severity: 'error',
      from: { path: '^(server|miniapp)/src/' },
      to: { path: '^(server|miniapp)/src/', pathNot: '^$1/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^miniapp/src/(ui|theme)/' },
      to: { path: '^miniapp/src/(api|features|packages|pages|session)/' },
    },
    {
      name: 'features-stand-apart',
      severity: 'error',
      from: { path: '^miniapp/src/features/([^/]+)/' },
      to: { path: '^miniapp/src/features/', pathNot: '^miniapp/src/features/$1/' },
    },
    {
      name: 'nothing-imports-pages',
      severity: 'error',
      from: { path: '^miniapp/src/(api|features|platform|session|theme|ui)/' },
      to: { path: '^miniapp/src/(packages|pages)/' },
    },
    {
      name: 'base-knows-no-feature',
      severity: 'error',
      from: { path: '^miniapp/src/(api|platform|session)/' },
      to: { path: '^miniapp/src/features/' },
    },
    {
      name: 'pages-fetch-through-features',
      comment: 'Error texts and types yes; eslint.config.mjs refuses the calls of the api index.',
      severity: 'error',
      from: { path: '^miniapp/src/(packages|pages)/' },
      to: { path: '^miniapp/src/api/client', ...typeOnly },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
