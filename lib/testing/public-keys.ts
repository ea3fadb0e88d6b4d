import { chanceFrom } from '@/lib/ids'

/** A line of OpenSSH with an RSA public key derived from `name`. Nobody has a private key for it. */
export function sshLine(name: string, bits = 2048): string {
  const modulus = Buffer.from(chanceFrom(`modulus ${name}`).bytes(bits / 8))
  modulus.writeUInt8(modulus.readUInt8(0) | 0x80, 0)
  modulus.writeUInt8(modulus.readUInt8(modulus.length - 1) | 1, modulus.length - 1)
  return sshLineOf('ssh-rsa', Buffer.from([1, 0, 1]), Buffer.concat([Buffer.alloc(1), modulus]))
}

/** Fields in the encoding of SSH (RFC 4251, section 5), as a line. */
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

/** A self-signed certificate for an RSA key whose private key was deleted. */
export const RSA_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIICtDCCAZygAwIBAgIIU2VyaWFsIzEwDQYJKoZIhvcNAQELBQAwGjEYMBYGA1UE
AwwPc2lnbmluZy5leGFtcGxlMB4XDTIwMDEwMTAwMDAwMFoXDTQ5MTIzMTIzNTk1
OVowGjEYMBYGA1UEAwwPc2lnbmluZy5leGFtcGxlMIIBIjANBgkqhkiG9w0BAQEF
AAOCAQ8AMIIBCgKCAQEApeJQD8PnkPwsCmKavVnCg40vDHGs1IRSv6RZwonr2ZEf
L3sDX4DKGsAiNxZfrHbX1LGgdepqdDvV4RYbfuKMSHYtsF3Qp87L6tRua8UT67JC
OsZprxbAGeZ/l+l11rav+rGKyUEm8934LIO3akiZ8xjbpVRdoiFYxNeYZ6Tx3W7S
Nn2t/8q9juo2JFYf5ZI4IWB4PtFijWUHLoRFwRKmG0jzRkBndMMej1qb4ZLUaVAc
Dkj280Nxc94YemPashTWF+d6hZ5KDsBj0mGY0bt8xyxppinQxVbmX8u7tjM3lGUZ
lAJHxat3XfAaCumV8REWlw1ld/4WkqRsFwRsgXGsVQIDAQABMA0GCSqGSIb3DQEB
CwUAA4IBAQAEM/nTa7FRC4GE76peWuSA7R4edpLf8+jYWXk9VOWE4iRAtqOPwj8P
rHrYz5Nn9jUoH7bbjNhlbHMGe+L9gZf6j0NWrGWUR4UHfVH7nNVpoxW1heq8D3JT
zFpxgUTZJP60wEOqVPepv2xj9o3toAVdXrI82hmQsvy0Skaj0cv1Bh31+Em7B9L5
E9EIzDYT0BFAQzjydQQXANfdwSFR+inEEDb+OXOqcx1h8o7YkvSLg1vgLR+2eEc9
VjGA7Ni9EItX75MJ1eUEYJ+nAXi9zSy//j7wfWHpVUlgen5Ddo6Emi0DtlMTcNyu
v4nHDtiGQ84QAxvXUvT6zBGPIjTN67qb
-----END CERTIFICATE-----`

/** The same for an elliptic-curve key (P-256). */
export const CURVE_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBJzCBzqADAgECAghTZXJpYWwjMTAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9z
aWduaW5nLmV4YW1wbGUwHhcNMjAwMTAxMDAwMDAwWhcNNDkxMjMxMjM1OTU5WjAa
MRgwFgYDVQQDDA9zaWduaW5nLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAAT+0ItHbVzWEbRKKtZ/yG+RHILVkl0zxQlP0NLe0ajf5p7VGN6YfZS0Xqs0
683NSp7uqglxDs2vkopWXgMbZiQ/MAoGCCqGSM49BAMCA0gAMEUCIQDvP3OWbrAm
bbFn1fNZoojQRg6enjeG7QB2/nbPF5QJGQIgMoZTxlbGXE1XAGkPNgh0idaRlyK+
6nMf8k1E0AGjmyg=
-----END CERTIFICATE-----`

/**
 * A certificate like RSA_CERTIFICATE with another serial number (eight characters), valid from and until other times
 * (YYMMDDhhmmssZ). Its signature is wrong, which nothing checks.
 */
export function aCertificate(serial: string, from = '200101000000Z', until = '491231235959Z'): string {
  const [begin = '', ...lines] = RSA_CERTIFICATE.split('\n')
  const end = lines.pop() ?? ''
  const der = Buffer.from(lines.join(''), 'base64').toString('latin1')
  const changed = der.replace('Serial#1', serial).replace('200101000000Z', from).replace('491231235959Z', until)
  const base64 = Buffer.from(changed, 'latin1').toString('base64')
  return [begin, ...(base64.match(/.{1,64}/g) ?? []), end].join('\n')
}
