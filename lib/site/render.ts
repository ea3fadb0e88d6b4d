import { readFileSync } from 'node:fs'
import path from 'node:path'
import Eleventy, { type Config, InputPathToUrlTransformPlugin, type Item, type Result } from '@11ty/eleventy'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { PRODUCT } from '@/lib/values/product'
import { decisionFiles } from './files'
import { amendMarkdown } from './markdown'
import { DECISIONS_FOLDER, HOME, SECTIONS } from './navigation'

/** `folder`: where the site is written, or else it is only returned. `repository`: see `amendMarkdown`. */
type Options = { folder?: string; repository?: string }

/** Makes the site of docs with Eleventy, and returns its pages. Must run in the folder of the product. */
export async function renderSite({ folder, repository }: Options = {}): Promise<Result[]> {
  const out = path.relative('.', folder ?? `${PACKAGE_ROOT}dist/site`)
  const eleventy = new Eleventy('.', out, { config: (config) => configure(config, repository) })
  eleventy.disableLogger()
  return folder === undefined ? eleventy.toJSON() : (await eleventy.write())[1]
}

function configure(config: Config, repository: string | undefined): void {
  // It would report what takes long.
  config.benchmarkManager.get('Configuration').setIsVerbose(false)
  config.setIncludesDirectory('lib/site')
  config.setTemplateFormats(['md'])
  config.addGlobalData('product', PRODUCT)
  // The pages are named, so that no other folder is searched for some.
  config.ignores.add('**')
  for (const file of [...SECTIONS.flatMap(({ pages }) => pages), ...decisionFiles()])
    addPage(config, file, textOf(file))
  addPage(config, `${DECISIONS_FOLDER}/index.md`, listOfDecisions())
  config.addCollection('sections', (api) => SECTIONS.map(({ title, pages }) => ({ title, pages: itemsOf(pages, api) })))
  config.addCollection('order', (api) => SECTIONS.flatMap(({ pages }) => itemsOf(pages, api)))
  config.addFilter('outline', (html) =>
    [...html.matchAll(/<h2 id="(.*?)">(.*?)<\/h2>/g)].map(([, id, text]) => ({ id, text })),
  )
  config.addPassthroughCopy({ 'docs/pictures': 'pictures' })
  config.addPlugin(InputPathToUrlTransformPlugin)
  config.addPlugin(relativeAddresses)
  config.amendLibrary('md', (reader) => amendMarkdown(reader, repository))
}

/** The pages of the files, in the order of these. */
function itemsOf(files: readonly string[], api: { getAllSorted(): Item[] }): Item[] {
  const all = new Map(api.getAllSorted().map((item): [string, Item] => [path.posix.join(item.inputPath), item]))
  return files.flatMap((file) => all.get(file) ?? [])
}

/** Adds a page: Markdown alone, as examples may have the braces of templates. */
function addPage(config: Config, file: string, text: string): void {
  const permalink = file === HOME ? 'index.html' : file.replace(/^docs\//, '').replace(/\.md$/, '.html')
  config.addTemplate(file, text, {
    title: titleOf(text),
    permalink,
    layout: 'layout.njk',
    templateEngineOverride: 'md',
  })
}

/** A plugin that makes addresses relative, so that the site may lie anywhere, and in a folder without a server too. */
function relativeAddresses({ htmlTransformer }: Config): void {
  const relative = function (this: { url: string }, url: string) {
    const [, to, rest = ''] = url.match(/^\/(?!\/)([^#]*)(.*)/) ?? []
    if (to === undefined) return url
    return `${'../'.repeat(this.url.split('/').length - 2)}${to.replace(/(^|\/)$/, '$1index.html')}${rest}`
  }
  // Last, after the plugin that finds the addresses of pages.
  htmlTransformer.addUrlTransform('html', relative, { priority: -2 })
}

function listOfDecisions(): string {
  const intro = 'Why the code is as it is: one page for each decision, in the order in which they were taken.'
  const lines = decisionFiles().map((file) => {
    const name = path.posix.basename(file)
    return `- [${name.slice(0, 4)} ${titleOf(textOf(file)).replace(/^\d+[:.]? /, '')}](${name})`
  })
  return ['# Decisions', intro, lines.join('\n')].join('\n\n')
}

const textOf = (file: string) => readFileSync(`${PACKAGE_ROOT}${file}`, 'utf8')

const titleOf = (text: string) => text.match(/^# (.*)/)?.[1]?.replaceAll('`', '') ?? ''
