// The boundaries of the design, as rules that fail: see docs/architecture.md.
/** What features stand on; none of it knows a feature. */
const shared = '(access|batching|configuration|database|http|i18n|startup)';
/** What programs beside the API may use of it: what it is configured by, how it starts and what it says then. */
const offered = [
  'configuration/(configuration|database-variables|own-secret)',
  'database/(migrations/index|wait-for-database)',
  'http/server/(listen-trouble|stop-on-signal)',
  'models/(load-model|onnxruntime)',
  'startup/(language|run-or-explain|startup-error|startup-messages)',
].map((module) => `^api/src/${module}\\.ts$`);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features-meet-at-their-edges',
      comment:
        'A feature uses what another one offers (its module, service, schema, entity, decorators, channels), never the rest of its inside.',
      severity: 'error',
      from: { path: '^api/src/([^/]+)/' },
      to: {
        path: '^api/src/[^/]+/',
        pathNot: [
          '^api/src/$1/',
          `^api/src/${shared}/`,
          '\\.(module|service|schema|entity|decorator|channel)\\.ts$',
          '^api/src/company/job-list\\.ts$',
          '^api/src/employees/seniority\\.ts$',
          '^api/src/models/(allowed-values|feeds|fits-service|load-model|model-runner)\\.ts$',
        ],
      },
    },
    {
      name: 'shared-rooms-know-no-feature',
      comment: 'What features stand on does not reach back up to one of them, nor to the application as a whole.',
      severity: 'error',
      from: { path: `^api/src/${shared}/` },
      to: { path: '^api/src/', pathNot: `^api/src/${shared}/` },
    },
    {
      name: 'model-stands-alone',
      comment: 'Training runs with no server: the model package knows nothing of the API, nor of Nest.',
      severity: 'error',
      from: { path: '^model/' },
      to: { path: '^(api|predictor-ui|scripts|tools)/|node_modules/@nestjs/' },
    },
    {
      name: 'page-knows-the-client-only',
      comment: 'The page knows the API through the client generated from api/openapi.json.',
      severity: 'error',
      from: { path: '^predictor-ui/' },
      to: { path: '^(api|model|scripts|tools)/' },
    },
    {
      name: 'page-features-do-not-know-each-other',
      comment: 'What two features need lies in shared/; a page composes them.',
      severity: 'error',
      from: { path: '^predictor-ui/src/features/([^/]+)/' },
      to: { path: '^predictor-ui/src/features/', pathNot: '^predictor-ui/src/features/$1/' },
    },
    {
      name: 'page-shared-knows-no-feature',
      comment: 'shared/ lies below the features and the pages.',
      severity: 'error',
      from: { path: '^predictor-ui/src/shared/' },
      to: { path: '^predictor-ui/src/(app|pages|features)/' },
    },
    {
      name: 'page-only-pages-compose-features',
      comment: 'Features lie below the pages, pages below the router.',
      severity: 'error',
      from: { path: '^predictor-ui/src/features/' },
      to: { path: '^predictor-ui/src/(app|pages)/' },
    },
    {
      name: 'page-pages-do-not-know-the-router',
      comment: 'Nor another page: what two pages show is a feature.',
      severity: 'error',
      from: { path: '^predictor-ui/src/pages/' },
      to: { path: '^predictor-ui/src/(app|pages)/', pathNot: '\\.css$' },
    },
    {
      name: 'page-no-circles-of-folders',
      comment: 'A folder that imports another one, and is imported by it, is not separate from it.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^predictor-ui/src/' },
      to: { path: '^predictor-ui/src/', circular: true },
    },
    {
      name: 'grader-stands-alone',
      comment: 'The starter carries it without the rest of the repository.',
      severity: 'error',
      from: { path: '^course/homework/grader/' },
      to: { path: '^(api|bench|model|predictor-ui|scripts|test|tools)/' },
    },
    {
      name: 'nothing-needs-the-course',
      comment: 'Who only wants the sample deletes course/.',
      severity: 'error',
      from: { pathNot: '^course/' },
      to: { path: '^course/' },
    },
    {
      name: 'api-needs-nothing-beside-it',
      comment: 'What the image holds is api/, its packages and the model files.',
      severity: 'error',
      from: { path: '^api/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(bench|model|predictor-ui|scripts|test|tools|api/test)/' },
    },
    {
      name: 'programs-use-what-the-api-offers',
      comment: 'A script or a tool that reaches elsewhere into the API would break with its inside.',
      severity: 'error',
      from: { path: '^(bench|course|scripts|test|tools)/' },
      to: { path: '^api/src/', pathNot: offered },
    },
    {
      name: 'scripts-are-below-tools',
      comment: 'tools/ is for who uses Aumento, scripts/ is the workshop; both stand on the shared rooms of scripts/.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(bench|tools)/' },
    },
    {
      name: 'scripts-share-their-rooms-only',
      comment: 'What npm scripts run is nobody else’s to import.',
      severity: 'error',
      from: { path: '^(bench|course|test|tools)/' },
      to: {
        path: '^scripts/',
        pathNot: '^scripts/((database|docker|kubernetes|support)/|check/workflows\\.ts$)',
      },
    },
    {
      name: 'tests-of-the-api-share-test-support-only',
      comment: 'What they need beside the API is in test/support/, which the starter of the homework carries too.',
      severity: 'error',
      from: { path: '^api/(test/|src/.*\\.test\\.ts$)' },
      to: { path: '^(bench|course|predictor-ui|scripts|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'api/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
