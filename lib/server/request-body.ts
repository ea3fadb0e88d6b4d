import { IncomingMessage } from 'node:http'

/** Reads the body of a request; undefined as soon as it is too long. Throws if the client closes the connection. */
export async function bodyOf(request: IncomingMessage, largest: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  // The rest of a body that is too long must still be read, so the stream stays open.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > largest) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A request whose body was read, to be read again, optionally with another body. */
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

  // The connection belongs to the original request: destroying this one must not close it.
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error)
  }
}
