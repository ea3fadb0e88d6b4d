import { parseArgs } from 'node:util'
import { holdDatabase, visitDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { env } from '@/lib/env'
import { addKey, sealKeys } from '@/lib/seal'
import { usedKeyIds } from '@/lib/sealed/columns'
import { type Resealed, resealAll } from '@/lib/sealed/reseal'
import { prepareDatabase } from '@/lib/worlds/prepare'
import { runCommand } from './command'
import { demandKeyOfServer } from './server-key'

const HELP = `Seals all secrets of this environment again, with the first of its keys. Interrupted, it goes on where it was.

  npm run seal:rotate             with the first key of SEAL_KEYS, or of the key file; the server may run, with these keys
  npm run seal:rotate -- --new    puts a new key first in the key file before; the server must be stopped

Keep the older keys for backups from before.
`

await runCommand(run)

async function run(args: string[]): Promise<void> {
  const options = { new: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  const { values } = parseArgs({ args, options })
  if (values.help) return say(HELP)
  const { databaseUrl } = env()
  await migrate()
  const { release, isServed } = values.new
    ? { release: await holdDatabase(databaseUrl), isServed: false }
    : await visitDatabase(databaseUrl)
  try {
    // Checked first: preparing a database seals with the current key, and a server that lacks it could not start again.
    if (isServed) await demandKeyOfServer()
    await prepareDatabase()
    if (values.new) {
      // Only now: a new key must not be added to keys that are not this database's.
      say(`The key ${addKey()} is the first now.`)
      await prepareDatabase()
    }
    await reseal()
  } finally {
    await release()
  }
}

async function reseal(): Promise<void> {
  const pages: Resealed[] = []
  await resealAll((page) => {
    pages.push(page)
    if (page.count > 0) say(`${page.table}: ${page.count} sealed again`)
  })
  const closed = pages.flatMap((page) => page.closed)
  if (closed.length > 0) throw new Error(`None of the keys opens:\n${closed.map((place) => `  ${place}\n`).join('')}`)
  const used = await inTransaction(NO_ACCOUNT, usedKeyIds)
  const idle = sealKeys().flatMap(({ id }) => (used.includes(id) ? [] : [id]))
  say(`All secrets are sealed with the key ${used.join(', ')}.`)
  if (idle.length > 0) say(`For this database you can give up: ${idle.join(', ')}. Backups from before need them.`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
