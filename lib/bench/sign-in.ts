/** Who signs in. */
type Person = { account: string; username: string; password: string }

/** Signs in as a browser without scripts does: reads the form, sends it. Returns the cookie of the session. */
export async function signInOverHttp(address: string, account: string, username: string, password: string) {
  const send = await signInForm(address)
  return send({ account, username, password })
}

/** Reads the form once. Returns what sends it and returns the cookie of the session. */
export async function signInForm(address: string): Promise<(person: Person) => Promise<string>> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  // The page has other forms as well, such as the one that starts a lab.
  const forms = Array.from(page.matchAll(/<form[\s\S]*?<\/form>/g), ([form]) => form)
  const form = forms.find((one) => one.includes('name="password"'))
  if (form === undefined) throw new Error('The sign-in page has no form for a password.')
  const hidden: [string, string][] = []
  for (const [tag] of form.matchAll(/<input[^>]+type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (name) hidden.push([unescapeHtml(name), unescapeHtml(value)])
  }
  return async ({ account, username, password }) => {
    const form = new FormData()
    for (const [name, value] of [...hidden, ...Object.entries({ account, username, password })])
      form.append(name, value)
    const headers = { origin: address, 'sec-fetch-site': 'same-origin' }
    const answer = await fetch(`${address}/sign-in`, { method: 'POST', body: form, headers, redirect: 'manual' })
    await answer.arrayBuffer()
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('postern-session='))
    if (!cookie) throw new Error(`The sign-in answered ${answer.status} without a session.`)
    return cookie.split(';')[0] ?? ''
  }
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
