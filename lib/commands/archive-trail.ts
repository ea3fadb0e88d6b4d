import { parseArgs } from 'node:util'
import { archiveTrail } from '@/lib/archive/archive-trail'
import { visitDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { env, FEWEST_DAYS } from '@/lib/env'
import { prepareDatabase } from '@/lib/worlds/prepare'
import { runCommand } from './command'
import { demandKeyOfServer } from './server-key'

const HELP = `Moves old records of the audit trail into a file, one line of JSON for each. A server may run meanwhile.

  npm run archive:trail                    those that are older than EVENT_RETENTION_DAYS
  npm run archive:trail -- --days <days>   those that are older than so many days, ${FEWEST_DAYS} or more
  npm run archive:trail -- --to <folder>   into a file there, and not in ARCHIVE_DIR

npm run verify:trail -- --archive <folder> verifies what was archived.
`

await runCommand(run)

async function run(args: string[]): Promise<number> {
  const options = { days: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  const { values } = parseArgs({ args, options })
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const { archiveDir, databaseUrl, eventRetentionDays } = env()
  const days = values.days === undefined ? eventRetentionDays : daysIn(values.days)
  if (days === undefined) throw new Error('Say how old: set EVENT_RETENTION_DAYS, or pass --days.')
  await migrate()
  const { release, isServed } = await visitDatabase(databaseUrl)
  try {
    if (isServed) await demandKeyOfServer()
    await prepareDatabase()
    return await archive(days, values.to ?? archiveDir)
  } finally {
    await release()
  }
}

/** Archives, says what happened, and returns the exit code. */
async function archive(days: number, folder: string): Promise<number> {
  const archived = await archiveTrail({ days, folder })
  if (archived === undefined) throw new Error('Another process is archiving. Try again when it has ended.')
  const { records, file, broken } = archived
  const what =
    file === undefined ? `No record that is older than ${days} days was archived.` : `${records} records: ${file}`
  process.stdout.write(`${what}\n`)
  for (const account of broken) {
    process.stderr.write(
      `BROKEN account ${account}: its oldest records do not verify, and stay. npm run verify:trail\n`,
    )
  }
  return broken.length > 0 ? 1 : 0
}

function daysIn(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (days >= FEWEST_DAYS) return days
  throw new Error(`--days must be a whole number from ${FEWEST_DAYS}, not "${text}".`)
}
