import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { Model } from '@/lib/mfa/fido/models'
import { certificate, curveKey } from './certificates'
import type { Lies, StatementData } from './software-key'

type Facts = {
  /** Its root, for another generation of its certificates. */
  root?: { subject: string; key: KeyObject }
  /** The key that states for its authenticators. */
  stater?: KeyObject
  /** Of the certificate of that key. */
  from?: string
  until?: string
  aaguid?: Uint8Array
  revocations?: string
}

/** A maker of authenticators, which certifies what they state. */
export function aKeyMaker(facts: Facts = {}) {
  const { root = { subject: 'Root', key: curveKey() }, stater = curveKey(), ...rest } = facts
  const leaf = certificate({ subject: 'Batch', key: stater, issuer: root, ...rest })
  return { ...makerOf(stater, leaf), root: certificate({ ...root, isAuthority: true }) }
}

/** What certified authenticators add to a registration, in the formats of FIDO2 and U2F. */
function makerOf(stater: KeyObject, ...chain: readonly Buffer[]) {
  return {
    packed: (): Lies => ({
      format: 'packed',
      statement: ({ authData, clientHash }) => {
        const signature = sign('sha256', Buffer.concat([authData, clientHash]), stater)
        return new Map<string, number | Uint8Array | Uint8Array[]>([
          ['alg', -7],
          ['sig', signature],
          ['x5c', [...chain]],
        ])
      },
    }),
    u2f: (): Lies => ({
      format: 'fido-u2f',
      statement: (signed) =>
        new Map<string, Uint8Array | Uint8Array[]>([
          ['sig', sign('sha256', u2fData(signed), stater)],
          ['x5c', [...chain]],
        ]),
    }),
  }
}

/** FIDO U2F raw message formats, "Registration response message". The key is one of ES256, by `softwareKey`. */
function u2fData({ authData, clientHash }: StatementData): Buffer {
  const idEnd = 55 + authData.readUInt16BE(53)
  const point = [Buffer.from([4]), authData.subarray(-67, -35), authData.subarray(-32)]
  return Buffer.concat([Buffer.from([0]), authData.subarray(0, 32), clientHash, authData.subarray(55, idEnd), ...point])
}

/** The AAGUID of Chromium's virtual authenticator. */
export const VIRTUAL_AAGUID = Buffer.from('01020304050607080102030405060708', 'hex')

/** Chromium's virtual authenticator: its key is in `device/fido/virtual_fido_device.cc`. */
export function virtualMaker() {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey('f3fccc0d00d8031954f90864d43c247f4bf5f0665c6b50cc17749a27d1cf7664', 'hex')
  const [x, y] = [curve.getPublicKey().subarray(1, 33), curve.getPublicKey().subarray(33)].map((one) =>
    one.toString('base64url'),
  )
  const d = curve.getPrivateKey('base64url')
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d }, format: 'jwk' })
  return makerOf(key, certificate({ subject: 'Batch Certificate', key }))
}

/** A model with an AAGUID of one repeated byte, certified on the second level. */
export const aModel = (roots: readonly Uint8Array[], more: Partial<Model> = {}): Model => ({
  ...{ name: 'Key One', isBroken: false, certifications: { FIDO: 'L2' } },
  ...{ roots, aaguid: '05050505-0505-0505-0505-050505050505', ...more },
})
