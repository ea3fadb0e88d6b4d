import type { APIRequestContext, APIResponse } from '@playwright/test'

const BROWSER = { 'sec-fetch-site': 'same-origin' }

/** Sends the forms of pages as a browser without scripts does, so that a test can also send what no browser would. */
export class PlainForms {
  readonly #request: APIRequestContext
  readonly #origin: string

  constructor(request: APIRequestContext, origin: string) {
    this.#request = request
    this.#origin = origin
  }

  /** The hidden fields of the first form on a page that has a field with this name. */
  async fieldsOf(path: string, withField: string): Promise<Record<string, string>> {
    const html = await (await this.#request.get(path)).text()
    const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
      .map(([text]) => text)
      .find((text) => text.includes(`name="${withField}"`))
    if (!form) throw new Error(`${path} has no form with a field ${withField}.`)
    const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'name'),
      attribute(tag, 'value'),
    ])
    return Object.fromEntries(hidden)
  }

  /** Posts fields to a page, by default those of its own form. */
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<APIResponse> {
    return this.#request.post(path, {
      multipart: { ...fields },
      headers: { origin: this.#origin, ...BROWSER, ...headers },
      maxRedirects: 0,
    })
  }

  /** Fills a form and sends it. */
  async submit(path: string, fields: Readonly<Record<string, string>>): Promise<APIResponse> {
    const [first = ''] = Object.keys(fields)
    return this.send(path, { ...(await this.fieldsOf(path, first)), ...fields })
  }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
