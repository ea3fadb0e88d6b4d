import http from 'node:http'

/** Who signs in. */
type Person = { account: string; username: string; password: string }

/** Signs in as a browser without scripts does: reads the form, sends it. Returns the cookie of the session. */
export async function signInOverHttp(address: string, account: string, username: string, password: string) {
  const { send, end } = await signInForm(address, { account, username, password })
  try {
    return await send()
  } finally {
    end()
  }
}

/**
 * Reads the form, and fills it in once. `send` sends it, as a browser does, and returns the cookie of the session; it may
 * be called any number of times, also at once. The bytes of the form are the same each time, and connections are kept, so
 * that whoever measures the server measures little else. `end` closes the connections.
 */
export async function signInForm(address: string, person: Person): Promise<{ send(): Promise<string>; end(): void }> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  // The page has other forms as well, such as the one that starts a lab.
  const forms = Array.from(page.matchAll(/<form[\s\S]*?<\/form>/g), ([form]) => form)
  const form = forms.find((one) => one.includes('name="password"'))
  if (form === undefined) throw new Error('The sign-in page has no form for a password.')
  const data = new FormData()
  for (const [tag] of form.matchAll(/<input[^>]+type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (name) data.append(unescapeHtml(name), unescapeHtml(value))
  }
  for (const [name, value] of Object.entries(person)) data.append(name, value)
  const encoded = new Response(data)
  const headers = {
    'content-type': encoded.headers.get('content-type') ?? '',
    origin: address,
    'sec-fetch-site': 'same-origin',
  }
  const body = Buffer.from(await encoded.arrayBuffer())
  const agent = new http.Agent({ keepAlive: true })
  return { send: () => sendForm(`${address}/sign-in`, headers, body, agent), end: () => agent.destroy() }
}

function sendForm(url: string, headers: http.OutgoingHttpHeaders, body: Buffer, agent: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers }, (answer) => {
      const cookie = answer.headers['set-cookie']?.find((one) => one.startsWith('postern-session='))
      answer.resume()
      answer.once('error', reject)
      answer.once('end', () => {
        if (cookie) resolve(cookie.split(';')[0] ?? '')
        else reject(new Error(`The sign-in answered ${answer.statusCode} without a session.`))
      })
    })
    request.once('error', reject)
    request.end(body)
  })
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
