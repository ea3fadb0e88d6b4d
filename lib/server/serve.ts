import http from 'node:http'
import next from 'next'
import { demandArchive } from '@/lib/archive/trail-file'
import { systemSources } from '@/lib/clock'
import { protectDataDir } from '@/lib/db/files'
import { serveDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { gatherStatistics } from '@/lib/db/statistics'
import { closeStore } from '@/lib/db/store'
import { env } from '@/lib/env'
import { removeOldSeats } from '@/lib/lab-seats/seats'
import { log } from '@/lib/log'
import { loadModels } from '@/lib/mfa/fido/models-in-use'
import { program } from '@/lib/notices/deliver'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { noteServerKey } from '@/lib/sealed/reseal'
import { endWaits } from '@/lib/waits'
import { prepareEnvironment } from '@/lib/worlds/prepare'
import { deleteAbandonedDevices } from './abandoned-devices'
import { archiveOldRecords } from './archiving'
import { clockWatch } from './clock-watch'
import { logConsole, logProcess } from './console-log'
import { keepDebuggerShut } from './debugger'
import { keepDelivering } from './deliveries'
import { front } from './front'
import { refuseProtocol } from './refusal'
import { startMetrics } from './serve-metrics'

const AN_HOUR = 60 * 60

/** How the console is served: `dev` with reload, from the sources. */
type Serving = { dev?: boolean }

/** A console that is being served. */
type Served = {
  /** The origin that people type. */
  address: string
  /**
   * Says that it is not ready for as long as `DRAIN_SECONDS`, lets running requests end and closes the database. A second
   * call ends the wait.
   */
  stop(): Promise<void>
}

/**
 * Prepares the data and serves the console as the environment says. Throws what an operator must mend: settings, keys,
 * an archive that cannot be written to, a database of a newer version or one that is in use, a port that is taken.
 */
export async function serve({ dev = false }: Serving = {}): Promise<Served> {
  const {
    host,
    port,
    publicUrl,
    trustedProxies,
    dataDir,
    databaseUrl,
    noticeCommand,
    drainSeconds,
    eventRetentionDays,
    archiveDir,
  } = env()
  // The development server prints for people.
  if (!dev) {
    logConsole(console, log())
    logProcess(process, log())
    keepDebuggerShut(process, log())
  }
  protectDataDir(dataDir)
  if (eventRetentionDays !== undefined) demandArchive(archiveDir)
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
  const app = next({ dev, dir: PACKAGE_ROOT, hostname: host, port })
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
  const timers: NodeJS.Timeout[] = []
  const every = (seconds: number, work: () => void) => timers.push(setInterval(work, seconds * 1000).unref())
  const lookAtClock = clockWatch(systemSources.clock, () => performance.now())
  every(10, () => {
    const setBack = lookAtClock()
    if (setBack !== undefined) log().warn({ setBack }, 'the clock of this machine was set back')
  })

  const tidyUp = () =>
    deleteAbandonedDevices().catch((thrown: unknown) =>
      log().error({ err: thrown }, 'abandoned devices were not deleted'),
    )
  await tidyUp()
  await removeOldSeats()
  every(AN_HOUR, tidyUp)

  const lookAtRows = () =>
    gatherStatistics().catch((thrown: unknown) => log().error({ err: thrown }, 'statistics were not gathered'))
  await lookAtRows()
  every(24 * AN_HOUR, lookAtRows)

  if (eventRetentionDays !== undefined) {
    const archive = () => archiveOldRecords(eventRetentionDays, archiveDir)
    // Not awaited: the first time may take minutes.
    void archive()
    every(24 * AN_HOUR, archive)
  }

  if (noticeCommand !== undefined) keepDelivering(program(noticeCommand), systemSources.clock)

  let isClosing = false
  let ended: () => void
  const end = new Promise<void>((resolve) => {
    ended = resolve
  })
  const close = () => {
    if (isClosing) return
    isClosing = true
    for (const timer of timers) clearInterval(timer)
    endWaits()
    const giveUp = setTimeout(() => server.closeAllConnections(), 8_000)
    server.close(async () => {
      clearTimeout(giveUp)
      await closeStore()
      await release()
      ended()
    })
    server.closeIdleConnections()
  }
  const stop = () => {
    if (isStopping) close()
    // Meanwhile a balancer sees that this server is not ready, and sends its requests elsewhere.
    else setTimeout(close, drainSeconds * 1000)
    isStopping = true
    return end
  }
  return { address: publicUrl, stop }
}
