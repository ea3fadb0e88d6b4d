import { isoCBOR } from '@simplewebauthn/server/helpers'

/** The public key of ES256 at a point of P-256 as COSE has it (RFC 9053, section 7.1.1). Both coordinates have 32 bytes. */
export function es256Key({ x, y }: { x: Uint8Array; y: Uint8Array }): Uint8Array<ArrayBuffer> {
  const parameters: [number, number | Uint8Array][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(x)],
    [-3, new Uint8Array(y)],
  ]
  return isoCBOR.encode(new Map(parameters))
}
