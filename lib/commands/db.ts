import { rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { systemClock } from '@/lib/clock'
import { isPostgres } from '@/lib/db/address'
import { backUp, backupFolder, backupName } from '@/lib/db/backup'
import { companionsOf, databaseFile } from '@/lib/db/files'
import { holdDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { emptyPostgres } from '@/lib/db/postgres/migrate'
import { withDatabase } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { env } from '@/lib/env'
import { makeDefaultAccount } from '@/lib/worlds/accounts'
import { markOf } from '@/lib/worlds/environment'
import { prepareDatabase, prepareEnvironment } from '@/lib/worlds/prepare'
import { signInDetails } from '@/lib/worlds/sign-in-details'
import { WORLDS } from '@/lib/worlds/world'
import { runCommand } from './command'
import { restore } from './restore'

const HELP = `The database of this environment.

  npm run db:migrate             brings it up to date; creates it if there is none
  npm run db:seed -- <world>     puts the default account into a world: ${[...WORLDS.keys()].join(', ')}
  npm run backup                 copies it into its folder backups and checks the copy
  npm run backup -- <file>       copies it there
  npm run restore -- <file>      puts a copy in its place, and keeps what was there
  npm run db:reset               deletes it and begins anew; asks first
  npm run db:reset -- --yes      does not ask

All but backup need the database for themselves: stop the server first. (db:migrate only if there is something to do.)
backup and restore are also called db:backup and db:restore.
`

const BY_ITS_OWN_MEANS =
  'PostgreSQL is copied by pg_dump and restored by pg_restore: docs/operations-guide.md says how.'

await runCommand(run)

async function run(args: string[]): Promise<void> {
  const options = { yes: { type: 'boolean', short: 'y' }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [command, ...rest] = positionals
  if (values.help) return say(HELP)
  if (command === 'migrate' && rest.length === 0) return bringUpToDate()
  if (command === 'seed' && rest.length <= 1) return seed(rest[0] ?? 'standard')
  if (command === 'backup' && rest.length <= 1) return backup(rest[0])
  if (command === 'restore' && rest.length === 1) return putBack(rest[0] ?? '')
  if (command === 'reset' && rest.length === 0) return reset(values.yes ?? false)
  throw new Error(HELP)
}

async function bringUpToDate(): Promise<void> {
  const applied = await migrate()
  say(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
}

async function seed(world: string): Promise<void> {
  // The documentation prints the passwords of worlds.
  if (env().environment !== 'training') throw new Error('Worlds are for ENVIRONMENT=training alone.')
  if (!WORLDS.has(world)) throw new Error(`There is no world "${world}".\n\n${HELP}`)
  // A running server remembers spent codes and its key, and would not notice a new world.
  const release = await holdDatabase(env().databaseUrl)
  try {
    await migrate()
    await prepareDatabase()
    await makeDefaultAccount(world)
    say((await signInDetails()).join('\n'))
  } finally {
    await release()
  }
}

async function backup(named: string | undefined): Promise<void> {
  const { databaseUrl } = env()
  if (isPostgres(databaseUrl)) throw new Error(BY_ITS_OWN_MEANS)
  const file = databaseFile(databaseUrl)
  const target = path.resolve(named ?? path.join(backupFolder(file), backupName(systemClock.now())))
  await backUp(file, target)
  say(`Copied to ${target}. It holds no key: keep SEAL_KEYS or the file seal.keys elsewhere, as nothing opens without.`)
}

async function putBack(source: string): Promise<void> {
  if (isPostgres(env().databaseUrl)) throw new Error(BY_ITS_OWN_MEANS)
  const { kept } = await restore(path.resolve(source))
  say(`Restored from ${source}.${kept === undefined ? '' : ` What was there is kept in ${kept}.`}`)
}

async function reset(isSure: boolean): Promise<void> {
  const { databaseUrl } = env()
  const release = await holdDatabase(databaseUrl)
  try {
    if (!isSure && !(await isMeant(isPostgres(databaseUrl) ? 'the database' : databaseFile(databaseUrl))))
      return say('Nothing was changed.')
    if (env().environment === 'training') await demandNotOfProduction()
    await empty(databaseUrl)
    await bringUpToDate()
    await prepareEnvironment()
    say((await signInDetails()).join('\n'))
  } finally {
    await release()
  }
}

/** Deletes everything in a database that this process holds alone. */
async function empty(url: string): Promise<void> {
  if (isPostgres(url)) return emptyPostgres(url)
  const file = databaseFile(url)
  for (const one of [file, ...companionsOf(file)]) rmSync(one, { force: true })
}

/**
 * Refuses a production database: the mark is all that distinguishes a forgotten ENVIRONMENT from the wish to start
 * over. A file that cannot be read may be deleted.
 */
async function demandNotOfProduction(): Promise<void> {
  const marked = withDatabase(env().databaseUrl, (run) => run(NO_ACCOUNT, markOf)).catch(() => undefined)
  if ((await marked) === 'production') {
    throw new Error('This database is of production: to delete it, set ENVIRONMENT=production.')
  }
}

/** Asks for confirmation. A script needs none in training; in production it must pass `--yes`. */
async function isMeant(what: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    if (env().environment === 'training') return true
    throw new Error('In production this needs --yes.')
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Delete everything in ${what}? Type yes: `)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}

function say(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`)
}
