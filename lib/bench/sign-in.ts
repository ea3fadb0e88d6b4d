/** Signs in as a browser without scripts does: reads the form, sends it, keeps the cookie. */
export async function signInOverHttp(
  address: string,
  account: string,
  username: string,
  password: string,
): Promise<string> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  const form = new FormData()
  for (const [tag] of page.matchAll(/<input[^>]+type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (name) form.append(unescapeHtml(name), unescapeHtml(value))
  }
  for (const [name, value] of Object.entries({ account, username, password })) form.append(name, value)
  const headers = { origin: address, 'sec-fetch-site': 'same-origin' }
  const answer = await fetch(`${address}/sign-in`, { method: 'POST', body: form, headers, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('postern-session='))
  if (!cookie) throw new Error(`The sign-in answered ${answer.status} without a session.`)
  return cookie.split(';')[0] ?? ''
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
