import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendRaw } from '@/e2e/support/raw-request'
import { listenToReadings } from '@/lib/meter'
import { ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { front } from './front'

ownDatabase()

const TOKEN = 'sixteen-letters-or-more'
const set = ownSettings({ metricsToken: TOKEN })
const server = http.createServer(front((_, response) => response.writeHead(404).end('no such page'), false))
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`
})
afterAll(() => {
  listenToReadings(undefined)
  server.closeAllConnections()
  server.close()
})

const ask = (authorization?: string) =>
  fetch(`${address}/metrics`, { headers: { ...(authorization && { authorization }) } })

describe('the metrics', () => {
  it('are not there unless METRICS_TOKEN is set', async () => {
    set({ metricsToken: undefined })
    const answer = await ask(`Bearer ${TOKEN}`)
    expect([answer.status, await answer.text()]).toEqual([404, 'no such page'])
  })

  it.each([undefined, 'Bearer', 'Bearer sixteen-letters-or-mor', `Basic ${TOKEN}`, `Bearer ${TOKEN} x`])(
    'are not shown with the header %s',
    async (authorization) => {
      const answer = await ask(authorization)
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      expect(await answer.text()).toBe('')
    },
  )

  it('are shown to the holder of the token, in the format of Prometheus, and count themselves', async () => {
    await (await ask(`Bearer ${TOKEN}`)).text()
    const answer = await ask(`Bearer ${TOKEN}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(text).toContain('postern_http_requests_total{kind="metrics",status="200"} 1')
    expect(text).not.toContain(TOKEN)
  })

  it('are shown under any host name, as programs on other machines use', async () => {
    const headers = { host: '10.1.2.3:3000', authorization: `Bearer ${TOKEN}` }
    expect(await sendRaw(address, { target: '/metrics', headers })).toMatchObject({ status: 200 })
    set({ metricsToken: undefined })
    expect(await sendRaw(address, { target: '/metrics', headers })).toMatchObject({ status: 421 })
  })
})
