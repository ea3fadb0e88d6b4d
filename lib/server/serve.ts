import http from 'node:http'
import { parseArgs } from 'node:util'
import next from 'next'
import { archiveFolder } from '@/lib/archive/archive-trail'
import { systemSources } from '@/lib/clock'
import { protectDataDir } from '@/lib/db/files'
import { serveDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { gatherStatistics } from '@/lib/db/statistics'
import { closeStore } from '@/lib/db/store'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { loadModels } from '@/lib/mfa/fido/models-in-use'
import { program } from '@/lib/notices/deliver'
import { noteServerKey } from '@/lib/sealed/reseal'
import { PRODUCT } from '@/lib/values/product'
import { prepareEnvironment } from '@/lib/worlds/prepare'
import { signInDetails } from '@/lib/worlds/sign-in-details'
import { deleteAbandonedDevices } from './abandoned-devices'
import { archiveOldRecords } from './archiving'
import { clockWatch } from './clock-watch'
import { logConsole, logProcess } from './console-log'
import { keepDebuggerShut } from './debugger'
import { keepDelivering } from './deliveries'
import { front } from './front'
import { refuseProtocol } from './refusal'
import { startMetrics } from './serve-metrics'

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } })
// Errors at the start are written for the operator; a stack would hide them.
await serve(values.dev).catch((thrown: unknown) => {
  process.stderr.write(`${PRODUCT} could not start. ${thrown instanceof Error ? thrown.message : thrown}\n`)
  process.exit(1)
})

/** Prepares the data and serves the console until a signal ends it. */
async function serve(dev: boolean): Promise<void> {
  const {
    host,
    port,
    publicUrl,
    trustedProxies,
    environment,
    dataDir,
    databaseUrl,
    noticeCommand,
    drainSeconds,
    eventRetentionDays,
  } = env()
  // The development server prints for people.
  if (!dev) {
    logConsole(console, log())
    logProcess(process, log())
    keepDebuggerShut(process, log())
  }
  protectDataDir(dataDir)
  startMetrics()
  // First, because migrations need the database alone.
  await migrate()
  const release = await serveDatabase(databaseUrl)
  await prepareEnvironment()
  await noteServerKey()
  const nextMetadata = loadModels()

  if (publicUrl.startsWith('https:') && trustedProxies.length === 0) {
    log().warn('PUBLIC_URL is https, but TRUSTED_PROXIES names no proxy: everybody comes from one address, over http')
  }

  if (nextMetadata && nextMetadata < systemSources.clock.now()) {
    log().warn({ nextMetadata }, 'FIDO has made a newer file than that of FIDO_METADATA')
  }

  let isStopping = false
  let isClosing = false
  const app = next({ dev, hostname: host, port })
  await app.prepare()

  // Time-outs are checked every few seconds: the default of thirty would double the longest of them.
  const limits = { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5_000 }
  const server = http.createServer(
    limits,
    front(app.getRequestHandler(), dev, () => isStopping),
  )
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  // Longer than clients keep idle connections: closing one just when a client uses it again causes an error there.
  server.keepAliveTimeout = 75_000
  // Only the development server uses WebSockets.
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  else server.on('upgrade', refuseProtocol)
  server.on('connect', refuseProtocol)

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const lookAtClock = clockWatch(systemSources.clock, () => performance.now())
  setInterval(() => {
    const setBack = lookAtClock()
    if (setBack !== undefined) log().warn({ setBack }, 'the clock of this machine was set back')
  }, 10_000).unref()

  const tidyUp = () =>
    deleteAbandonedDevices().catch((thrown: unknown) =>
      log().error({ err: thrown }, 'abandoned devices were not deleted'),
    )
  await tidyUp()
  setInterval(tidyUp, 60 * 60 * 1000).unref()

  const lookAtRows = () =>
    gatherStatistics().catch((thrown: unknown) => log().error({ err: thrown }, 'statistics were not gathered'))
  await lookAtRows()
  setInterval(lookAtRows, 24 * 60 * 60 * 1000).unref()

  if (eventRetentionDays !== undefined) {
    const archive = () => archiveOldRecords(eventRetentionDays, archiveFolder(dataDir))
    // Not awaited: the first time may take minutes.
    void archive()
    setInterval(archive, 24 * 60 * 60 * 1000).unref()
  }

  if (noticeCommand !== undefined) keepDelivering(program(noticeCommand), systemSources.clock)

  const stop = () => {
    // A second signal ends the wait.
    if (isStopping) return close()
    isStopping = true
    // Meanwhile a balancer sees that this server is not ready, and sends its requests elsewhere.
    setTimeout(close, drainSeconds * 1000)
  }
  const close = () => {
    if (isClosing) return
    isClosing = true
    const giveUp = setTimeout(() => server.closeAllConnections(), 8_000)
    server.close(async () => {
      clearTimeout(giveUp)
      await closeStore()
      await release()
      process.exit(0)
    })
    server.closeIdleConnections()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)

  // Printed last: after this line the server can be stopped.
  const lines = [`${PRODUCT} is ready: ${publicUrl}`, ...(environment === 'training' ? await signInDetails() : [])]
  process.stdout.write(`${lines.join('\n')}\n`)
}
