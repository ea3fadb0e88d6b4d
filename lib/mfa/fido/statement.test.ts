import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { curveKey } from '@/lib/testing/certificates'
import { aKeyMaker, aModel, VIRTUAL_AAGUID, virtualMaker } from '@/lib/testing/key-makers'
import { type Lies, softwareKey } from '@/lib/testing/software-key'
import { NOON } from '@/lib/testing/time'
import { type Model, modelsFrom } from './models'
import { relyingPartyAt } from './relying-party'
import { VIRTUAL_AUTHENTICATOR } from './virtual-authenticator'
import { readRegistration } from './webauthn'

const asked = { party: relyingPartyAt('https://iam.example.com'), challenge: Buffer.alloc(32, 1).toString('base64url') }
const AAGUID = Buffer.alloc(16, 5)

/** Registers a key that reports `aaguid` and states as `lies` say, where such models are known. */
async function register(models: readonly Model[], lies: Lies, aaguid: Uint8Array = AAGUID) {
  const credential = await readRegistration(
    softwareKey({ aaguid }).register(asked, lies),
    asked,
    modelsFrom(models),
    NOON,
  )
  if (!credential) throw new Error('The key was not registered.')
  return credential
}

describe('an authenticator is certified as its model', () => {
  it('when a chain of its certificates leads to the root of the model', async () => {
    const maker = aKeyMaker({ aaguid: AAGUID })
    expect(await register([aModel([maker.root])], maker.packed())).toMatchObject({ certifications: { FIDO: 'L2' } })
  })

  it('when one of several roots issued its certificate', async () => {
    const [old, maker] = [aKeyMaker(), aKeyMaker()]
    const model = aModel([Buffer.from('not a certificate'), old.root, maker.root])
    expect(await register([model], maker.packed())).toHaveProperty('certifications')
  })

  it('in U2F, which has no AAGUID, by the id of the key that states', async () => {
    const { u2f } = virtualMaker()
    expect(await register([VIRTUAL_AUTHENTICATOR], u2f(), new Uint8Array(16))).toMatchObject({
      certifications: { FIDO: 'L1' },
    })
  })

  it("when it is Chromium's virtual one and that is known, as in training", async () => {
    const lies = virtualMaker().packed()
    expect(await register([VIRTUAL_AUTHENTICATOR], lies, VIRTUAL_AAGUID)).toHaveProperty('certifications')
    expect(await register([], lies, VIRTUAL_AAGUID)).not.toHaveProperty('certifications')
  })
})

describe('an authenticator is certified for nothing', () => {
  const maker = aKeyMaker({ aaguid: AAGUID })
  const models = [aModel([maker.root])]

  it.each<[string, Lies]>([
    ['states nothing', {}],
    ['states with certificates of another root', aKeyMaker({ aaguid: AAGUID }).packed()],
    ['states with the certificate of another model', aKeyMaker({ aaguid: VIRTUAL_AAGUID }).packed()],
    ['shows the certificate of a genuine one, without its key', swapped(aKeyMaker().packed(), maker.packed())],
    ['has its statement from another registration', replayed(maker.packed())],
    ['states in another format than it says', { ...maker.packed(), format: 'tpm' }],
    ['states with what is no certificate', { format: 'packed', statement: new Map([['x5c', [Buffer.from('none')]]]) }],
    ['states with a text', { format: 'packed', statement: 'none' }],
    ["states in a format whose roots are not the model's", { ...maker.packed(), format: 'apple' }],
    [
      'states for itself',
      {
        format: 'packed',
        statement: new Map<string, number | Buffer>([
          ['alg', -7],
          ['sig', Buffer.alloc(70)],
        ]),
      },
    ],
  ])('that %s', async (_, lies) => {
    expect(await register(models, lies)).not.toHaveProperty('certifications')
  })

  it.each([
    ['has ended', { until: '2026-01-14' }],
    ['has not begun', { from: '2026-01-16' }],
  ])('whose certificate %s', async (_, validity) => {
    const maker = aKeyMaker({ aaguid: AAGUID, ...validity })
    expect(await register([aModel([maker.root])], maker.packed())).not.toHaveProperty('certifications')
  })

  it('whose model is not known', async () => {
    expect(await register([], maker.packed())).not.toHaveProperty('certifications')
    expect(await register(models, maker.packed(), VIRTUAL_AAGUID)).not.toHaveProperty('certifications')
  })

  it('that lengthens the chain with a certificate that may not issue any', async () => {
    const root = { subject: 'Root', key: curveKey() }
    const stater = curveKey()
    const genuine = aKeyMaker({ root, stater })
    const forged = aKeyMaker({ root: { subject: 'Batch', key: stater } })
    const lengthened = swapped(forged.packed(), genuine.packed(), 'append')
    expect(await register([aModel([genuine.root])], lengthened)).not.toHaveProperty('certifications')
  })

  /** A statement about another registration. */
  function replayed({ statement, ...lies }: Lies): Lies {
    if (typeof statement !== 'function') throw new Error('Nothing is stated.')
    return { ...lies, statement: ({ authData }) => statement({ authData, clientHash: Buffer.alloc(32) }) }
  }

  /** A statement with the certificates of another one instead of its own, or after them. */
  function swapped(lies: Lies, other: Lies, how: 'replace' | 'append' = 'replace'): Lies {
    const { statement: own } = lies
    const { statement: others } = other
    if (typeof own !== 'function' || typeof others !== 'function') throw new Error('Nothing is stated.')
    return {
      ...lies,
      statement: (signed) => {
        const stated = own(signed)
        const [first, second] = [stated, others(signed)].map((one) => one.get('x5c'))
        if (!Array.isArray(first) || !Array.isArray(second)) throw new Error('There are no certificates.')
        return stated.set('x5c', how === 'append' ? [...first, ...second] : second)
      },
    }
  }
})

it('a model that is broken is told, with a statement and without', async () => {
  const maker = aKeyMaker()
  const models = [aModel([maker.root], { isBroken: true })]
  for (const lies of [maker.packed(), {}]) {
    expect(await register(models, lies)).toMatchObject({ isOfBrokenModel: true })
  }
})

it('no statement opens a connection, to a revocation list or elsewhere (S-92)', async () => {
  let connections = 0
  const server = createServer().on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const maker = aKeyMaker({ aaguid: AAGUID, revocations: `http://127.0.0.1:${port}/list.crl` })
  for (const roots of [[maker.root], []]) await register([aModel(roots)], maker.packed())
  expect(await register([aModel([maker.root])], maker.packed())).toHaveProperty('certifications')
  await new Promise((resolve) => server.close(resolve))
  expect(connections).toBe(0)
})
