import { chanceFrom } from '@/lib/ids'

/** A line of OpenSSH with an RSA public key that follows from `name`. Nobody has its private half, if there is any. */
export function sshLine(name: string, bits = 2048): string {
  const modulus = Buffer.from(chanceFrom(`modulus ${name}`).bytes(bits / 8))
  modulus.writeUInt8(modulus.readUInt8(0) | 0x80, 0)
  modulus.writeUInt8(modulus.readUInt8(modulus.length - 1) | 1, modulus.length - 1)
  return sshLineOf('ssh-rsa', Buffer.from([1, 0, 1]), Buffer.concat([Buffer.alloc(1), modulus]))
}

/** Fields as SSH sends them (RFC 4251, section 5), as a line. */
export function sshLineOf(type: string, ...fields: readonly Uint8Array[]): string {
  const blob = Buffer.concat(
    [Buffer.from(type), ...fields].flatMap((field) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(field.length)
      return [length, field]
    }),
  )
  return `${type} ${blob.toString('base64')}`
}
