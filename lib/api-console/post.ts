import http from 'node:http'

/** An answer of the API, as received. */
type WireAnswer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** Posts a form and waits for the answer, whatever its status. Rejects if the connection fails. */
export function post(address: string, headers: http.OutgoingHttpHeaders, body: string): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method: 'POST', headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    request.on('error', reject)
    request.end(body)
  })
}
