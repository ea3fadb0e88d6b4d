import type { Locator } from '@playwright/test'
import * as OTPAuth from 'otpauth'
import { PNG } from 'pngjs'
import decodeQR from 'qr/decode.js'

/** An authenticator app that shares no code with the product: another QR decoder, another TOTP implementation. */
export class Authenticator {
  readonly #totp: OTPAuth.TOTP
  /** The content of the QR code. */
  readonly address: string

  private constructor(totp: OTPAuth.TOTP, address: string) {
    this.#totp = totp
    this.address = address
  }

  /** Photographs a QR code on a page and reads it. */
  static async scan(image: Locator): Promise<Authenticator> {
    const { width, height, data } = PNG.sync.read(await image.screenshot({ animations: 'disabled' }))
    const address = decodeQR({ width, height, data })
    const totp = OTPAuth.URI.parse(address)
    if (!(totp instanceof OTPAuth.TOTP)) throw new Error(`This is no TOTP address: ${address}`)
    return new Authenticator(totp, address)
  }

  static fromSecret(base32: string, period = 30): Authenticator {
    const totp = new OTPAuth.TOTP({
      secret: OTPAuth.Secret.fromBase32(base32),
      digits: 6,
      period,
      algorithm: 'SHA1',
    })
    return new Authenticator(totp, totp.toString())
  }

  get secret(): string {
    return this.#totp.secret.base32
  }

  get issuer(): string {
    return this.#totp.issuer
  }

  /** The code at a time in seconds since 1970, or `steps` codes after it. */
  code(seconds: number, steps = 0): string {
    return this.#totp.generate({ timestamp: (seconds + steps * this.#totp.period) * 1000 })
  }

  /** Two consecutive codes; the second is `steps` from the one at this time. */
  pair(seconds: number, steps = 1): [string, string] {
    return [this.code(seconds, steps - 1), this.code(seconds, steps)]
  }
}
