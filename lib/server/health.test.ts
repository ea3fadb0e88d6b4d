import http from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demandSealKeys } from '@/lib/sealed/proof'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { front } from './front'

ownDatabase()

let isStopping = false
const pages: http.RequestListener = (_, response) => response.writeHead(404).end()
const server = http.createServer(front(pages, false, () => isStopping))
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  isStopping = false
  await demandSealKeys()
})

async function check(path: string, init: RequestInit = {}) {
  const answer = await fetch(address + path, init)
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
}

const FIT = { status: 200, body: { status: 'ok' } }

// S-128.
describe('a check of health', () => {
  it('is passed by a server that can serve', async () => {
    expect(await check('/api/health')).toEqual(FIT)
    expect(await check('/api/health/live')).toEqual(FIT)
    expect(await check('/api/health/ready')).toEqual({ status: 200, body: { status: 'ok', faults: [] } })
  })

  it('of a process that is alive passes while its database cannot be written to; that of a ready one does not', async () => {
    const holdUp = () => inStore((store) => store.$queryRawUnsafe('PRAGMA query_only=ON'))
    await holdUp()
    expect(await check('/api/health/live')).toEqual(FIT)
    expect(await check('/api/health')).toEqual({ status: 503, body: { status: 'unavailable' } })
    await holdUp()
    const unready = { status: 'unavailable', faults: ['database'] }
    expect(await check('/api/health/ready')).toEqual({ status: 503, body: unready })
    expect(await check('/api/health/ready')).toMatchObject({ status: 200 })
  })

  it('is failed without the keys of the database', async () => {
    await inStore((store) => store.setting.deleteMany())
    expect((await check('/api/health/ready')).body.faults).toEqual(['keys'])
    expect(await check('/api/health')).toMatchObject({ status: 503 })
  })

  it('is failed by a server that stops, which is alive until it ends', async () => {
    isStopping = true
    expect((await check('/api/health/ready')).body.faults).toEqual(['stopping'])
    expect(await check('/api/health')).toMatchObject({ status: 503 })
    expect(await check('/api/health/live')).toEqual(FIT)
  })

  it('of a process that is alive asks no database, even with the cookie of a session', async () => {
    // It would wait for the end of this transaction.
    await inStore(async () => {
      expect(await check('/api/health/live', { headers: { cookie: 'postern-session=x' } })).toEqual(FIT)
    })
  })

  it('is answered to GET and HEAD alone', async () => {
    expect(await check('/api/health', { method: 'HEAD' })).toEqual({ status: 200, body: undefined })
    expect(await check('/api/health', { method: 'POST' })).toMatchObject({ status: 405 })
  })

  it('tells no time of a session', async () => {
    const { headers } = await fetch(`${address}/api/health`)
    expect(headers.has('x-server-time')).toBe(false)
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
