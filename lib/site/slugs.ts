/** Returns what a heading is called in an address, as GitHub does it, so that links hold here and there. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

/** Returns a function that names the headings of one page: the second of the same name gets `-1`, and so on. */
export function slugsOfPage(): (heading: string) => string {
  const seen = new Map<string, number>()
  return (heading) => {
    const slug = slugOf(heading)
    const times = seen.get(slug) ?? 0
    seen.set(slug, times + 1)
    return times === 0 ? slug : `${slug}-${times}`
  }
}

/** Returns the names of all headings of a Markdown text, in order. Lines in fences are no headings. */
export function slugsIn(markdown: string): string[] {
  const slug = slugsOfPage()
  return markdown
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .split('\n')
    .flatMap((line) => line.match(/^#{1,6} (.*)/)?.[1] ?? [])
    .map((heading) => slug(plainOf(heading)))
}

/** A heading without the marks of code, emphasis and links. */
const plainOf = (heading: string) => heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '')
