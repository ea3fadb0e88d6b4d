import { pbkdf2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { byPassword, PRE_SHARED, type PskcToken, pskcFile } from '@/lib/testing/pskc'
import { TokenFileError } from './faults'
import { readPskc } from './pskc'
import type { FileSecrets } from './pskc-protection'

const now = new Date('2026-11-29T12:00:00Z')
/** The secret of RFC 6238's own examples. */
const secret = Buffer.from('12345678901234567890')
const token: PskcToken = { serialNumber: 'GAHT00000001', secret }
const key = Buffer.from('12345678901234567890123456789012', 'hex')

const read = (text: string, secrets: FileSecrets = {}) => readPskc(text, secrets, now)

/** The fault of a file, its line and its detail. */
const faultIn = (text: string, secrets: FileSecrets = {}) =>
  read(text, secrets).then(
    () => 'It was read.',
    (thrown: unknown) => {
      if (!(thrown instanceof TokenFileError)) throw thrown
      return [thrown.fault, thrown.line, thrown.detail]
    },
  )

// RFC 6030, figures 6 and 7, without line breaks inside elements.
const FIGURE_6 = `<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"
  xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xenc="http://www.w3.org/2001/04/xmlenc#">
<EncryptionKey><ds:KeyName>Pre-shared-key</ds:KeyName></EncryptionKey>
<MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><MACKey>
<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><xenc:CipherData><xenc:CipherValue>
  ESIzRFVmd4iZABEiM0RVZgKn6WjLaTC1sbeBMSvIhRejN9vJa2BOlSaMrR7I5wSX
</xenc:CipherValue></xenc:CipherData></MACKey></MACMethod>
<KeyPackage><DeviceInfo><Manufacturer>Manufacturer</Manufacturer><SerialNo>987654321</SerialNo></DeviceInfo>
<CryptoModuleInfo><Id>CM_ID_001</Id></CryptoModuleInfo>
<Key Id="12345678" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:hotp"><Issuer>Issuer</Issuer>
<AlgorithmParameters><ResponseFormat Length="8" Encoding="DECIMAL"/></AlgorithmParameters>
<Data><Secret><EncryptedValue>
<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><xenc:CipherData><xenc:CipherValue>
  AAECAwQFBgcICQoLDA0OD+cIHItlB3Wra1DUpxVvOx2lef1VmNPCMl8jwZqIUqGv
</xenc:CipherValue></xenc:CipherData></EncryptedValue><ValueMAC>Su+NvtQfmvfJzF6bmQiJqoLRExc=
</ValueMAC></Secret><Counter><PlainValue>0</PlainValue></Counter></Data></Key></KeyPackage></KeyContainer>`

const FIGURE_7 = `<pskc:KeyContainer xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc"
  xmlns:xenc11="http://www.w3.org/2009/xmlenc11#"
  xmlns:pkcs5="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#"
  xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Version="1.0">
<pskc:EncryptionKey><xenc11:DerivedKey><xenc11:KeyDerivationMethod
  Algorithm="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2">
<pkcs5:PBKDF2-params><Salt><Specified>Ej7/PEpyEpw=</Specified></Salt><IterationCount>1000</IterationCount>
<KeyLength>16</KeyLength><PRF/></pkcs5:PBKDF2-params></xenc11:KeyDerivationMethod>
<xenc:ReferenceList><xenc:DataReference URI="#ED"/></xenc:ReferenceList>
<xenc11:MasterKeyName>My Password 1</xenc11:MasterKeyName></xenc11:DerivedKey></pskc:EncryptionKey>
<pskc:MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><pskc:MACKey>
<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><xenc:CipherData><xenc:CipherValue>
  2GTTnLwM3I4e5IO5FkufoOEiOhNj91fhKRQBtBJYluUDsPOLTfUvoU2dStyOwYZx
</xenc:CipherValue></xenc:CipherData></pskc:MACKey></pskc:MACMethod>
<pskc:KeyPackage><pskc:DeviceInfo><pskc:Manufacturer>TokenVendorAcme</pskc:Manufacturer>
<pskc:SerialNo>987654321</pskc:SerialNo></pskc:DeviceInfo>
<pskc:Key Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:hotp" Id="123456"><pskc:Issuer>Example-Issuer</pskc:Issuer>
<pskc:AlgorithmParameters><pskc:ResponseFormat Length="8" Encoding="DECIMAL"/></pskc:AlgorithmParameters>
<pskc:Data><pskc:Secret><pskc:EncryptedValue Id="ED">
<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><xenc:CipherData><xenc:CipherValue>
  oTvo+S22nsmS2Z/RtcoF8Hfh+jzMe0RkiafpoDpnoZTjPYZu6V+A4aEn032yCr4f
</xenc:CipherValue></xenc:CipherData></pskc:EncryptedValue><pskc:ValueMAC>LP6xMvjtypbfT9PdkJhBZ+D6O4w=
</pskc:ValueMAC></pskc:Secret></pskc:Data></pskc:Key></pskc:KeyPackage></pskc:KeyContainer>`

describe('a plain file', () => {
  it('says all that matters about a token', async () => {
    expect(await read(pskcFile([{ ...token, suite: 'HMAC-SHA1', period: 60, drift: -2 }]))).toEqual([
      {
        ...{ line: 6, serialNumber: 'GAHT00000001', model: 'Example', algorithm: 'totp', hash: 'HMAC-SHA1' },
        ...{ digits: 6, period: 60, driftSteps: -2, secret, obstacle: undefined },
      },
    ])
  })

  it('leaves out what has a default', async () => {
    const text = pskcFile([token]).replace(/<TimeInterval>.*<\/TimeInterval>/, '')
    expect(await read(text)).toMatchObject([{ hash: 'HMAC-SHA1', period: 30, driftSteps: 0 }])
  })

  it('need not be complete: the rest is judged later', async () => {
    const text = pskcFile([token])
      .replace(/<Key [\s\S]*<\/Key>/, '')
      .replace(/<DeviceInfo>.*<\/DeviceInfo>/, '')
    expect(await read(text)).toMatchObject([{ serialNumber: '', model: '', algorithm: '', secret: undefined }])
  })

  it.each(['HEXADECIMAL', 'ALPHANUMERIC'])('has no digits when codes are %s', async (encoding) => {
    expect((await read(pskcFile([token]).replace('DECIMAL', encoding)))[0]?.digits).toBeNaN()
  })

  it('has no digits that we know when one is a check digit', async () => {
    const text = pskcFile([token]).replace('Encoding=', 'CheckDigits="true" Encoding=')
    expect((await read(text))[0]?.digits).toBeNaN()
  })
})

describe('a policy of a key', () => {
  const dates = (start: string, end: string) => `<StartDate>${start}</StartDate><ExpiryDate>${end}</ExpiryDate>`
  it.each([
    ['one-time codes', '<KeyUsage>OTP</KeyUsage>', undefined],
    ['one-time codes among others', '<KeyUsage>CR</KeyUsage><KeyUsage>OTP</KeyUsage>', undefined],
    ['another use', '<KeyUsage>Encrypt</KeyUsage>', 'restricted'],
    ['a PIN that the token asks for', '<PINPolicy MinLength="4" PINUsageMode="Local"/>', undefined],
    ['a PIN in the code', '<PINPolicy PINUsageMode="Append"/>', 'restricted'],
    ['a number of codes', '<NumberOfTransactions>9</NumberOfTransactions>', 'restricted'],
    ['something unknown', '<OnWeekDays/>', 'restricted'],
    ['now', dates('2026-11-29T12:00:00Z', '2037-12-31T00:00:00Z'), undefined],
    ['later', dates('2026-11-29T12:00:01Z', '2037-12-31T00:00:00Z'), 'not-valid-now'],
    ['earlier', dates('2012-08-01T00:00:00Z', '2026-11-29T12:00:00Z'), 'not-valid-now'],
    ['at a time that is none', dates('soon', 'later'), 'not-valid-now'],
  ])('for %s', async (_, policy, obstacle) => {
    expect(await read(pskcFile([{ ...token, policy }]))).toMatchObject([{ obstacle }])
  })
})

describe('an encrypted file', () => {
  it('of RFC 6030, figure 6, opens with its pre-shared key', async () => {
    expect(await read(FIGURE_6, { preSharedKey: key })).toMatchObject([
      { serialNumber: '987654321', algorithm: 'hotp', digits: 8, secret },
    ])
  })

  it('of RFC 6030, figure 7, opens with its password', async () => {
    expect(await read(FIGURE_7, { password: 'qwerty' })).toMatchObject([{ model: 'TokenVendorAcme', secret }])
  })

  it.each([16, 24, 32])('opens with a key of %i bytes', async (length) => {
    const preSharedKey = Buffer.alloc(length, 7)
    const text = pskcFile([token], { key: preSharedKey, keyInfo: PRE_SHARED })
    expect(await read(text, { preSharedKey })).toMatchObject([{ secret }])
  })

  it.each([16, 24, 32])('opens with a password, which gives a key of %i bytes', async (length) => {
    const derived = pbkdf2Sync('pässword', Buffer.from('Ej7/PEpyEpw=', 'base64'), 2000, length, 'sha1')
    const text = pskcFile([token], { key: derived, keyInfo: byPassword(2000, length) })
    expect(await read(text, { password: 'pässword' })).toMatchObject([{ secret }])
  })

  it('opens when it does not say which key it needs', async () => {
    expect(await read(FIGURE_6.replace(/<EncryptionKey>.*\n/, ''), { preSharedKey: key })).toMatchObject([{ secret }])
  })

  // XML Encryption, section 5.2: the bytes of the padding before its last one are arbitrary, here zero.
  it('has padding of which only the last byte counts', async () => {
    const bytes = Buffer.from([...secret, ...Array<number>(11).fill(0), 12])
    const text = pskcFile([{ ...token, secret: bytes }], { key, keyInfo: PRE_SHARED, isPadded: true })
    expect(await read(text, { preSharedKey: key })).toMatchObject([{ secret }])
  })
})

describe('a file that does not open', () => {
  const wrong = { preSharedKey: Buffer.alloc(16, 9) }
  const changedMac = FIGURE_6.replace('Su+N', 'Su+O')
  const changedSecret = FIGURE_6.replace('AAECAwQF', 'AAECAwQG')
  it.each([
    ['with another key', FIGURE_6, wrong, 'wrong-key'],
    ['with a key of another length', FIGURE_6, { preSharedKey: Buffer.alloc(32, 9) }, 'wrong-key'],
    ['with another password', FIGURE_7, { password: 'qwertz' }, 'wrong-key'],
    ['as its MAC is another', changedMac, { preSharedKey: key }, 'wrong-key'],
    ['as its secret is another', changedSecret, { preSharedKey: key }, 'wrong-key'],
    ['as its MAC is cut', FIGURE_6.replace('Su+NvtQf', ''), { preSharedKey: key }, 'wrong-key'],
    ['without a key', FIGURE_6, {}, 'key-needed'],
    ['with a password instead of a key', FIGURE_6, { password: 'qwerty' }, 'key-needed'],
    ['with a key instead of a password', FIGURE_7, { preSharedKey: key }, 'password-needed'],
    ['as it has no MAC', FIGURE_6.replace(/<ValueMAC>[\s\S]*<\/ValueMAC>/, ''), { preSharedKey: key }, 'no-mac'],
    ['as it says no MAC', FIGURE_6.replace(/<MACMethod[\s\S]*<\/MACMethod>/, ''), { preSharedKey: key }, 'no-mac'],
    ['as it has no MAC key', FIGURE_6.replace(/<MACKey>[\s\S]*<\/MACKey>/, ''), { preSharedKey: key }, 'no-mac'],
    ['by 3DES', FIGURE_6.replaceAll('aes128-cbc', 'tripledes-cbc'), { preSharedKey: key }, 'method'],
    ['by another MAC', FIGURE_6.replaceAll('hmac-sha1', 'hmac-md5'), { preSharedKey: key }, 'method'],
    ['by another derivation', FIGURE_7.replace('#pbkdf2', '#pbkdf1'), { password: 'qwerty' }, 'method'],
    ['by a certificate', FIGURE_6.replaceAll('ds:KeyName', 'ds:X509Data'), { preSharedKey: key }, 'method'],
    ['by a key of 1 byte', FIGURE_7.replace('>16<', '>1<'), { password: 'qwerty' }, 'method'],
    ['by 0 iterations', FIGURE_7.replace('>1000<', '>0<'), { password: 'qwerty' }, 'iterations'],
    ['by 1,000,000,000 iterations', FIGURE_7.replace('>1000<', '>1000000000<'), { password: 'qwerty' }, 'iterations'],
    ['by 1e3 iterations', FIGURE_7.replace('>1000<', '>1e3<'), { password: 'qwerty' }, 'iterations'],
    ['as its base64 is none', FIGURE_6.replace('AAECAwQF', 'AAECAw*F'), { preSharedKey: key }, 'not-pskc'],
    ['as its cipher text is missing', FIGURE_6.replaceAll('CipherValue', 'Value'), { preSharedKey: key }, 'not-pskc'],
  ])('%s', async (_, text, secrets, fault) => {
    expect((await faultIn(text, secrets))[0]).toBe(fault)
  })

  it('names the line of what is wrong', async () => {
    expect(await faultIn(changedMac, { preSharedKey: key })).toEqual(['wrong-key', 15, undefined])
  })

  it('names the method that it does not know', async () => {
    const text = FIGURE_6.replaceAll('aes128-cbc', 'tripledes-cbc')
    const method = 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc'
    expect(await faultIn(text, { preSharedKey: key })).toEqual(['method', 5, method])
  })
})

describe('no PSKC file', () => {
  it.each([
    ['another root', '<Tokens/>'],
    ['another namespace', '<KeyContainer Version="1.0" xmlns="urn:x"/>'],
    ['no namespace', '<KeyContainer Version="1.0"/>'],
    ['another version', '<KeyContainer Version="2.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"/>'],
  ])('with %s', async (_, text) => {
    expect(await faultIn(text)).toEqual(['not-pskc', 1, undefined])
  })
})
