/** A part of the navigation: pages for one purpose, by the paths of their Markdown files in the repository. */
type Section = { title: string; pages: readonly string[] }

/** The folder whose pages have a list of their own instead of a place in the navigation. */
export const DECISIONS_FOLDER = 'docs/decisions'

/** The page at the root of the site. */
export const HOME = 'docs/README.md'

/** What the site shows and in which order: by what people came for. Every page of docs is here (lib/testing/site.test.ts). */
export const SECTIONS: readonly Section[] = [
  { title: 'Start', pages: [HOME, 'docs/start.md', 'docs/training.md', 'docs/devices.md', 'docs/comparison.md'] },
  { title: 'The story', pages: ['docs/story.md'] },
  { title: 'Policies', pages: ['docs/policy-engine.md', 'docs/simulator.md'] },
  { title: 'CLI', pages: ['docs/cli.md', 'docs/operations.md', 'docs/errors.md'] },
  { title: 'Test target', pages: ['docs/testing.md'] },
  {
    title: 'Operations',
    pages: [
      ...['docs/settings.md', 'docs/operations-guide.md', 'docs/upgrading.md', 'docs/performance.md'],
      'docs/beyond-one-database.md',
    ],
  },
  { title: 'Differences', pages: ['docs/differences.md'] },
  { title: 'Security', pages: ['docs/security-model.md', 'docs/SECURITY.md'] },
  {
    title: 'The code',
    pages: ['docs/architecture.md', 'docs/CONTRIBUTING.md', 'docs/writing-labs.md', 'CHANGELOG.md'],
  },
  { title: 'Glossary', pages: ['docs/glossary.md'] },
]
