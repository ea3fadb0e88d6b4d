// The parts of a package without types that the site uses. Only these are promised to the code here.

declare module '@11ty/eleventy' {
  import type { MarkdownReader } from '@/lib/site/markdown'

  /** A page in a collection. */
  type Item = { inputPath: string; url: string }
  /** A finished page. */
  type Result = { inputPath: string; url: string; content: string }
  type UrlTransform = (this: { url: string }, url: string) => string

  type Config = {
    benchmarkManager: { get(name: string): { setIsVerbose(isVerbose: boolean): void } }
    htmlTransformer: {
      addUrlTransform(extension: string, transform: UrlTransform, options: { priority: number }): void
    }
    ignores: Set<string>
    setIncludesDirectory(folder: string): void
    setTemplateFormats(formats: readonly string[]): void
    addGlobalData(name: string, value: unknown): void
    addCollection(name: string, of: (api: { getAllSorted(): Item[] }) => unknown): void
    addFilter(name: string, filter: (value: string) => unknown): void
    addTemplate(path: string, content: string, data: object): void
    addPassthroughCopy(places: Readonly<Record<string, string>>): void
    addPlugin(plugin: unknown): void
    amendLibrary(name: 'md', amend: (reader: MarkdownReader) => void): void
  }

  export const InputPathToUrlTransformPlugin: unknown
  export default class Eleventy {
    constructor(input: string, output: string, options: { config: (config: Config) => void })
    disableLogger(): void
    toJSON(): Promise<Result[]>
    write(): Promise<[unknown, Result[]]>
  }
}
