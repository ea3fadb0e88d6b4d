/** A section of a page, as the search finds it. */
export type Entry = { id: number; title: string; heading: string; text: string; address: string }

/** Returns the sections of finished pages, from one heading to the next, with their texts. */
export function searchEntries(pages: readonly { url: string; content: string }[]): Entry[] {
  const sections = pages.flatMap(({ url, content }) => {
    const [main = ''] = content.match(/<main.*?(?=<nav|<\/main>)/s) ?? []
    const parts = [...main.matchAll(/<h[1-4] id="([^"]*)">(.*?)<\/h[1-4]>(.*?)(?=<h[1-4] id=|$)/gs)]
    const title = plainTextOf(parts[0]?.[2] ?? '')
    return parts.map(([, id, heading = '', text = ''], index) => {
      const address = `${url.slice(1)}${index === 0 ? '' : `#${id}`}`
      return { title, heading: plainTextOf(heading), text: plainTextOf(text), address }
    })
  })
  return sections.map((section, id) => ({ id, ...section }))
}

/** Returns the text of a piece of HTML, without tags and with single spaces. */
function plainTextOf(html: string): string {
  const text = html.replaceAll(/<\/(p|li|td|th|pre)>/g, ' ').replaceAll(/<[^>]*>/g, '')
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
