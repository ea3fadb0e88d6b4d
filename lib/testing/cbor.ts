/** What the tests encode as CBOR: lists, and maps with numbers or words as keys, in the order given. */
type Cbor = number | string | Uint8Array | readonly Cbor[] | Map<number | string, Cbor>

/** Encodes a value as CBOR (RFC 8949), as an authenticator does. Shares no code with the product. */
export function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) {
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
  }
  return Buffer.concat([head(4, value.length), ...value.map(cbor)])
}

function head(type: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(type << 5) | count])
  if (count < 256) return Buffer.from([(type << 5) | 24, count])
  return Buffer.from([(type << 5) | 25, count >> 8, count & 255])
}
