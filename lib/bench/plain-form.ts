/** The cookies of a browser by name, which answers set and delete. */
export type Jar = Map<string, string>

/** What came of a form: the answer, and the milliseconds until it was there. */
type Sent = { answer: Response; milliseconds: number }

/**
 * Reads a page, and returns what sends its first form that `fits`, as a browser without scripts does. `fits` gets the names
 * of the form's fields. Throws when there is none.
 */
export async function plainForm(
  address: string,
  path: string,
  jar: Jar,
  fits: (names: readonly string[]) => boolean,
): Promise<() => Promise<Sent>> {
  const page = await fetch(address + path, { headers: { cookie: cookiesOf(jar) } })
  const html = await page.text()
  const forms = Array.from(html.matchAll(/<form[\s\S]*?<\/form>/g), ([form]) => form)
  const form = forms.find((one) => fits(Array.from(one.matchAll(/ name="([^"]*)"/g), ([, name = '']) => name)))
  if (form === undefined) throw new Error(`${path} answered ${page.status} without the form that was looked for.`)
  const body = new FormData()
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    body.set(unescapeHtml(part(tag, 'name')), unescapeHtml(part(tag, 'value')))
  }
  return async () => {
    const headers = { cookie: cookiesOf(jar), origin: address, 'sec-fetch-site': 'same-origin' }
    const began = performance.now()
    const answer = await fetch(address + path, { method: 'POST', body, headers, redirect: 'manual' })
    await answer.arrayBuffer()
    const milliseconds = performance.now() - began
    keep(jar, answer)
    return { answer, milliseconds }
  }
}

export const cookiesOf = (jar: Jar): string => Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ')

function keep(jar: Jar, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}

const part = (tag: string, name: string): string =>
  new Map(Array.from(tag.matchAll(/(\w+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value])).get(name) ?? ''

const unescapeHtml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
