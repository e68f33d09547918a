/**
 * Imports run downwards only. Each floor names what it may import from the project, and the lowest
 * floors also which packages; whatever is not named is refused.
 */
const floors = [
  {
    name: 'routes',
    path: '^app/(routes/|root\\.tsx|entry\\.|server\\.ts)',
    may: ['app/features', 'app/services', 'app/auth', 'app/i18n', 'app/platform', 'app/styles'],
    // The page's frame, the server's start and an action's answer.
    also: ['^app/components/', '^app/domain/', '^app/db/'],
  },
  {
    name: 'features',
    path: '^app/features/',
    may: ['app/features', 'app/components', 'app/i18n', 'app/domain', 'app/platform'],
  },
  { name: 'components', path: '^app/components/', may: ['app/components', 'app/i18n'] },
  {
    name: 'auth',
    path: '^app/auth/',
    may: ['app/auth', 'app/services', 'app/domain', 'app/db', 'app/i18n', 'app/platform'],
  },
  {
    name: 'services',
    path: '^app/services/',
    may: [
      'app/services',
      'app/domain',
      'machines',
      'templates',
      'app/db',
      'app/warehouse',
      'app/platform',
    ],
    // Mail is written in the language of whoever gets it.
    also: ['^app/i18n/'],
  },
  {
    name: 'warehouse',
    path: '^app/warehouse/',
    may: ['app/warehouse', 'app/domain', 'app/platform'],
  },
  { name: 'db', path: '^app/db/', may: ['app/db', 'app/platform'] },
  { name: 'i18n', path: '^app/i18n/', may: ['app/i18n', 'app/platform'] },
  { name: 'platform', path: '^app/platform/', may: ['app/platform', 'app/domain'] },
  { name: 'domain', path: '^app/domain/', may: ['app/domain'], packages: ['zod', '@stdlib'] },
  { name: 'machines', path: '^machines/', may: ['machines'], packages: ['xstate', 'zod'] },
  { name: 'templates', path: '^templates/', may: ['templates', 'app/domain'], packages: ['zod'] },
];

const ownFolders = '^(app|machines|templates|prisma|test)/';

/** What a floor imports from the project beyond what it may. */
function floorRule({ name, path, may, also = [] }) {
  const allowed = [...may.map((folder) => `^${folder}/`), ...also];
  return {
    name: `${name}-import-downwards`,
    comment: `${name} may import ${may.join(', ')}`,
    severity: 'error',
    from: { path },
    to: { path: ownFolders, pathNot: [path, ...allowed] },
  };
}

/** Packages (and Node's own modules) that a pure floor imports beyond what it may. */
function packageRule({ name, path, packages }) {
  return {
    name: `${name}-stay-pure`,
    comment: `${name} may use ${packages.join(', ')} and no I/O`,
    severity: 'error',
    from: { path },
    to: {
      dependencyTypesNot: ['local', 'aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths'],
      pathNot: packages.map((name) => `^node_modules/${name}(/|-|$)`),
    },
  };
}

module.exports = {
  forbidden: [
    ...floors.map(floorRule),
    ...floors.filter(({ packages }) => packages).map(packageRule),
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { pathNot: '^app/(routes/|routes\\.ts)' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'database-only-below-services',
      comment: 'Pages and features read through services',
      severity: 'error',
      from: { path: '^app/(routes|features|components)/' },
      to: { path: '^app/db/' },
    },
    {
      name: 'components-know-no-server',
      comment: 'What the browser gets has no server code in it',
      severity: 'error',
      from: { path: '^app/(features|components)/', pathNot: '\\.server\\.tsx?$' },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(app|machines|templates)/', pathNot: '^app/cli/' },
      to: { path: '^test/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is not part of the product',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^app/(routes/|routes\\.ts|root\\.tsx|entry\\.|server\\.ts|cli/)',
          '\\.d\\.m?ts$',
          '^prisma/',
        ],
      },
      to: {},
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|build/server' },
    },
    {
      name: 'listed-packages-only',
      comment: 'What the product imports stands in package.json',
      severity: 'error',
      from: { pathNot: '^app/cli/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^app/db/generated'] },
    exclude: { path: ['^app/db/generated/', '\\.css(\\?url)?$', '^build/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
