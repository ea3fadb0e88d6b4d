import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import { systemClock } from '@/lib/clock'
import type { BenchServer, Ready } from './server'

export type Key = { accessKeyId: string; secretAccessKey: string }
export type Account = { accountId: string; key: Key }
/** An action of IAM and its parameters. */
export type Call = Readonly<Record<string, string>>

/** A call to an address, signed as the AWS SDK signs. The floor gets the same bytes and headers. */
export async function signed(address: string, credentials: Key, call: Call): Promise<Ready> {
  const { hostname, port, host, pathname: path } = new URL(address)
  const body = new URLSearchParams({ ...call, Version: '2010-05-08' }).toString()
  const signer = new SignatureV4({ credentials, region: 'us-east-1', service: 'iam', sha256: Sha256 })
  const sent = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
  const { headers } = await signer.sign(
    {
      ...{ method: 'POST', protocol: 'http:', hostname, port: Number(port), path, query: {}, body },
      headers: { host, ...sent },
    },
    { signingDate: systemClock.now() },
  )
  return { method: 'POST', path, headers, body }
}

/** A new account, with the key of its administrator. */
export async function newBenchAccount({ address, operatorToken }: BenchServer, index: number): Promise<Account> {
  const answer = await fetch(`${address}/api/test/accounts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ world: 'standard', index }),
  })
  if (!answer.ok) throw new Error(`Making an account answered ${answer.status}: ${await answer.text()}`)
  const made: { accountId: string; accessKeys: ({ userName: string } & Key)[] } = await answer.json()
  const key = made.accessKeys.find(({ userName }) => userName === 'admin')
  if (!key) throw new Error('The administrator has no access key.')
  return { accountId: made.accountId, key }
}
