import net from 'node:net'

/** The response to a request: `status` is 0 if there was none, and `ended` says whether it is complete. */
export type RawAnswer = { status: number; head: string; body: string; ended: boolean }

/** A request to be sent byte by byte, as no browser and no library would send it. */
export type RawRequest = {
  method?: string
  target?: string
  /** A header that is `null` is left out; one with several values is sent once for each. */
  headers?: Readonly<Record<string, string | readonly string[] | null>>
  body?: string
}

/**
 * Sends a request on a new connection and reads until the response is complete or the server closes it. Throws if
 * neither happens, because then the connection hangs.
 */
export function sendRaw(address: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname)
    let text = ''
    const finish = () => {
      socket.destroy()
      resolve(answerIn(text))
    }
    socket.setEncoding('latin1').setTimeout(20_000, () => {
      socket.destroy()
      reject(
        new Error(`The connection hangs: ${request.method ?? 'GET'} ${request.target ?? '/'}, ${text.slice(0, 80)}`),
      )
    })
    socket.on('data', (chunk: string) => {
      text += chunk
      if (answerIn(text).ended) finish()
    })
    // Writing to a connection that the server has closed is answered by a reset.
    socket.on('error', finish).on('close', finish)
    socket.write(bytesOf(request, `localhost:${port}`), 'latin1')
  })
}

function bytesOf({ method = 'GET', target = '/', headers = {}, body = '' }: RawRequest, host: string): string {
  const length = body === '' || 'transfer-encoding' in headers ? null : String(Buffer.byteLength(body, 'latin1'))
  const lines = Object.entries({ host, 'content-length': length, ...headers }).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => `${name}: ${value}`),
  )
  return `${[`${method} ${target} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`
}

/** A body in one chunk, which does not announce its length. */
export const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`

/** A form as a browser sends it, with the boundary XX. */
export function multipart(fields: readonly (readonly [name: string, value: string])[]): string {
  const parts = fields.map(
    ([name, value]) => `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--XX--\r\n`
}

export const MULTIPART = { 'content-type': 'multipart/form-data; boundary=XX' }

function answerIn(text: string): RawAnswer {
  const at = text.indexOf('\r\n\r\n')
  const [head, body] = at < 0 ? [text, ''] : [text.slice(0, at).toLowerCase(), text.slice(at + 4)]
  const status = Number(/^http\/1\.1 (\d{3})/i.exec(head)?.[1] ?? 0)
  const length = /^content-length: (\d+)$/m.exec(head)?.[1]
  const isWhole =
    length === undefined
      ? /^transfer-encoding: chunked$/m.test(head) && body.endsWith('0\r\n\r\n')
      : body.length >= Number(length)
  return { status, head, body, ended: at >= 0 && (isWhole || status === 304 || status === 204) }
}
