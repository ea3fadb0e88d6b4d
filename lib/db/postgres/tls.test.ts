import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { certificate, curveKey } from '@/lib/testing/certificates'
import { askPostgres, startTlsPostgres } from '@/lib/testing/postgres'
import { scratch } from '@/lib/testing/scratch'
import { isOutage } from '../outage'
import { connectPg } from './connection'
import { openLanes } from './lanes'

const PATIENCE = 30_000

const pem = (der: Buffer) => `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`

/** A port that nobody has at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const authority = { subject: 'Our authority', key: curveKey() }
const stranger = { subject: 'Another authority', key: curveKey() }
const key = curveKey()
const folder = mkdtempSync(path.join(scratch(), 'postern-tls-'))
const rootOf = (name: string, one: typeof authority) => {
  const file = path.join(folder, name)
  writeFileSync(file, pem(certificate({ ...one, isAuthority: true })))
  return encodeURIComponent(file)
}
const [ours, strange] = [rootOf('ours.pem', authority), rootOf('strange.pem', stranger)]
const server = await startTlsPostgres({
  port: await freePort(),
  certificate: pem(certificate({ subject: 'A server', key, issuer: authority, host: 'localhost' })),
  key: String(key.export({ type: 'pkcs8', format: 'pem' })),
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.stop()
})

/** Whether a connection to the address is encrypted, as the server sees it. */
async function isEncrypted(address: string): Promise<unknown> {
  const { client } = await connectPg(address, PATIENCE)
  try {
    const { rows } = await client.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')
    return rows[0]?.ssl
  } finally {
    await client.end()
  }
}

const refusal = (address: string) => isEncrypted(address).catch((thrown: unknown) => thrown)

describe('a connection to PostgreSQL', () => {
  it.each(['require', 'verify-full'])(
    'is encrypted with sslmode=%s, and trusts the authority it is given',
    async (mode) => {
      expect(await isEncrypted(`${server.address}?sslmode=${mode}&sslrootcert=${ours}`)).toBe(true)
    },
  )

  it('is not encrypted unless the address says so', async () => {
    expect(await isEncrypted(server.address)).toBe(false)
  })

  it.each(['require', 'verify-full'])('is refused with sslmode=%s where another authority signed', async (mode) => {
    for (const root of [`&sslrootcert=${strange}`, '']) {
      const thrown = await refusal(`${server.address}?sslmode=${mode}${root}`)
      expect(thrown).toMatchObject({ message: expect.stringMatching(/certificate/) })
      // Waiting does not help, so it must not look like a server that is gone.
      expect(isOutage(thrown)).toBe(false)
    }
  })

  it.each(['require', 'verify-full'])(
    'is refused with sslmode=%s under a name that the certificate has not',
    async (mode) => {
      const other = server.address.replace('localhost', '127.0.0.1')
      const thrown = await refusal(`${other}?sslmode=${mode}&sslrootcert=${ours}`)
      expect(thrown).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    },
  )

  it('carries the works of the lanes', async () => {
    await askPostgres(server.address, 'CREATE TABLE "Setting" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL)')
    const lanes = openLanes(`${server.address}?sslmode=verify-full&sslrootcert=${ours}`)
    const found = await lanes.run('111122223333', async (store) => {
      await store.setting.create({ data: { key: 'tls', value: 'yes' } })
      return store.$queryRaw`SELECT "value", (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS "ssl" FROM "Setting"`
    })
    await lanes.close()
    expect(found).toEqual([{ value: 'yes', ssl: true }])
  })
})
