import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { constants, createGzip, gunzip } from 'node:zlib'

/** Compresses texts one after another (RFC 1952), beside what else the process does. Throws what reading them throws. */
export async function gzipped(texts: AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const compress = createGzip({ level: constants.Z_BEST_SPEED })
  return new Uint8Array(await buffer(Readable.from(texts).compose(compress)))
}

/** What `gzipped` was given, in UTF-8. Throws if the bytes are damaged. */
export async function gunzipped(bytes: Uint8Array): Promise<Uint8Array> {
  return await promisify(gunzip)(bytes)
}
