import { ScureBase32Plugin } from 'otplib'

const plugin = new ScureBase32Plugin()

/**
 * Returns the bytes of a secret in base32 (RFC 4648, section 6). Case, spaces and padding do not matter, as in
 * authenticator apps. Undefined for text that is not base32.
 */
export function bytesOfBase32(text: string): Uint8Array | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s-]|=+$/g, '')
  if (!/^[A-Z2-7]+$/.test(letters)) return undefined
  try {
    return plugin.decode(letters)
  } catch {
    return undefined
  }
}
