import { IncomingMessage } from 'node:http'

/** The body of a request as it came; undefined as soon as it is too long. Throws when the client goes away. */
export async function bodyOf(request: IncomingMessage, largest: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  // What is left of a body that is too long must still be taken in, so the stream lives on.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > largest) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A request whose body has been read, for somebody else to read it again; or to read another in its place. */
export class ReadRequest extends IncomingMessage {
  constructor(request: IncomingMessage, body: Buffer, contentType?: string) {
    super(request.socket)
    if (contentType !== undefined) {
      request.headers['content-type'] = contentType
      request.headers['content-length'] = String(body.length)
      delete request.headers['transfer-encoding']
    }
    const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request
    Object.assign(this, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor })
    this.complete = true
    this.push(body)
    this.push(null)
  }

  // The connection belongs to the request that was read: whoever is done with this one must not end it.
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error)
  }
}
