import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { companionsOf, databaseFile } from '@/lib/db/files'
import { holdDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { closeStore } from '@/lib/db/store'
import { env } from '@/lib/env'
import { makeDefaultAccount } from '@/lib/worlds/accounts'
import { prepareDatabase, prepareEnvironment } from '@/lib/worlds/prepare'
import { signInDetails } from '@/lib/worlds/sign-in-details'
import { WORLDS } from '@/lib/worlds/world'

const HELP = `The database of this environment.

  npm run db:migrate             brings it up to date; creates it where there is none
  npm run db:seed -- <world>     puts the default account into a world: ${[...WORLDS.keys()].join(', ')}
  npm run db:reset               deletes it and begins anew; asks first
  npm run db:reset -- --yes      does not ask
`

try {
  await run(process.argv.slice(2))
} catch (thrown) {
  if (!(thrown instanceof Error)) throw thrown
  process.stderr.write(`${thrown.message}\n`)
  process.exitCode = 1
} finally {
  await closeStore()
}

async function run(args: string[]): Promise<void> {
  const options = { yes: { type: 'boolean', short: 'y' }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [command, ...rest] = positionals
  if (values.help) return say(HELP)
  if (command === 'migrate' && rest.length === 0) return bringUpToDate()
  if (command === 'seed' && rest.length <= 1) return seed(rest[0] ?? 'standard')
  if (command === 'reset' && rest.length === 0) return reset(values.yes ?? false)
  throw new Error(HELP)
}

async function bringUpToDate(): Promise<void> {
  const applied = await migrate()
  say(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
}

async function seed(world: string): Promise<void> {
  // The passwords of worlds are printed in the documentation.
  if (env().environment !== 'training') throw new Error('Worlds are for ENVIRONMENT=training alone.')
  if (!WORLDS.has(world)) throw new Error(`There is no world "${world}".\n\n${HELP}`)
  await migrate()
  await prepareDatabase()
  await makeDefaultAccount(world)
  say((await signInDetails()).join('\n'))
}

async function reset(isSure: boolean): Promise<void> {
  const release = await holdDatabase(env().databaseUrl)
  try {
    const file = databaseFile(env().databaseUrl)
    if (!isSure && !(await isMeant(file))) return say('Nothing was changed.')
    for (const one of [file, ...companionsOf(file)]) rmSync(one, { force: true })
    await bringUpToDate()
    await prepareEnvironment()
    say((await signInDetails()).join('\n'))
  } finally {
    await release()
  }
}

/** Asks a person. A script is taken at its word in training; in production it must say `--yes`. */
async function isMeant(file: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    if (env().environment === 'training') return true
    throw new Error('In production this needs --yes.')
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Delete everything in ${file}? Type yes: `)
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}

function say(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`)
}
