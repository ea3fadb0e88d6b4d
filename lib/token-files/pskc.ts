import { TokenFileError } from './faults'
import { type FileSecrets, openerOf, wholeNumberIn } from './pskc-protection'
import type { Described } from './token'
import { childOf, childrenOf, readXml, type XmlElement } from './xml'

const NAMESPACE = 'urn:ietf:params:xml:ns:keyprov:pskc'
/** What TOTP has by default (RFC 6238, section 4.1, and RFC 4226). */
const DEFAULTS = { hash: 'HMAC-SHA1', period: 30 }

/**
 * Reads a Portable Symmetric Key Container (RFC 6030): plain, or encrypted with a pre-shared key or a password. Returns
 * what it says about each token; `now` decides whether their period of validity is over. Throws a TokenFileError.
 */
export async function readPskc(text: string, secrets: FileSecrets, now: Date): Promise<Described[]> {
  const container = readXml(text)
  const { name, namespace, attributes, line } = container
  if (name !== 'KeyContainer' || namespace !== NAMESPACE || attributes.Version !== '1.0') {
    throw new TokenFileError('not-pskc', line)
  }
  const open = await openerOf(container, secrets)
  return childrenOf(container, 'KeyPackage').map((keyPackage) => {
    const key = childOf(keyPackage, 'Key')
    const secret = childOf(key, 'Data', 'Secret')
    return { ...descriptionOf(keyPackage, key, now), secret: secret && open(secret) }
  })
}

function descriptionOf(keyPackage: XmlElement, key: XmlElement | undefined, now: Date): Omit<Described, 'secret'> {
  const device = childOf(keyPackage, 'DeviceInfo')
  const parameters = childOf(key, 'AlgorithmParameters')
  const interval = childOf(key, 'Data', 'TimeInterval')
  const drift = childOf(key, 'Data', 'TimeDrift')
  return {
    line: keyPackage.line,
    serialNumber: childOf(device, 'SerialNo')?.text ?? '',
    model: [childOf(device, 'Manufacturer')?.text, childOf(device, 'Model')?.text].filter(Boolean).join(' '),
    algorithm: (key?.attributes.Algorithm ?? '').replace(/^urn:ietf:params:xml:ns:keyprov:pskc[:#]/, ''),
    hash: childOf(parameters, 'Suite')?.text ?? DEFAULTS.hash,
    digits: digitsOf(childOf(parameters, 'ResponseFormat')),
    period: interval ? wholeNumberIn(childOf(interval, 'PlainValue')) : DEFAULTS.period,
    driftSteps: drift ? wholeNumberIn(childOf(drift, 'PlainValue')) : 0,
    obstacle: obstacleIn(childOf(key, 'Policy'), now),
  }
}

function digitsOf(format: XmlElement | undefined): number {
  const { Encoding, Length, CheckDigits = 'false' } = format?.attributes ?? {}
  return Encoding === 'DECIMAL' && ['false', '0'].includes(CheckDigits) ? Number(Length) : Number.NaN
}

/** RFC 6030, section 5: a key is not used at all by whoever does not understand a part of its policy. */
function obstacleIn(policy: XmlElement | undefined, now: Date): Described['obstacle'] {
  if (!policy) return undefined
  if (!policy.children.every(isUnderstood)) return 'restricted'
  const usages = childrenOf(policy, 'KeyUsage')
  if (usages.length > 0 && !usages.some(({ text }) => text === 'OTP')) return 'restricted'
  const [start, end] = [childOf(policy, 'StartDate'), childOf(policy, 'ExpiryDate')]
  const isValid = (!start || Date.parse(start.text) <= now.getTime()) && (!end || now.getTime() < Date.parse(end.text))
  return isValid ? undefined : 'not-valid-now'
}

function isUnderstood({ name, attributes }: XmlElement): boolean {
  // A PIN that the token itself asks for changes nothing about its codes.
  if (name === 'PINPolicy') return attributes.PINUsageMode === 'Local'
  return ['StartDate', 'ExpiryDate', 'KeyUsage'].includes(name)
}
