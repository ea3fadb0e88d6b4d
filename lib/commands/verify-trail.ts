import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isPostgres } from '@/lib/db/address'
import { env } from '@/lib/env'
import { PRODUCT } from '@/lib/values/product'
import { runCommand } from './command'
import { checkTrail, readHeads } from './trail-check'

const HELP = `Verifies the audit trail of ${PRODUCT}: that no record was changed, removed, added or moved behind its back.

  npm run verify:trail                        prints how many records each account has, and its head
  npm run -s verify:trail > heads.txt         keeps the heads; keep the file where nobody who writes to the database does
  npm run verify:trail -- --expect heads.txt  also sees whether records were cut off the end since
  npm run verify:trail -- --archive <folder>  also verifies archived records: a folder or a file, as often as needed
  npm run verify:trail -- --archive           the same with those in ARCHIVE_DIR

Works while the server runs, and on a copy of the database, which DATABASE_URL names. Needs the seal keys.
Ends with 0 when all is in order, with 1 when something is wrong, with 2 when it cannot verify.
`

await runCommand(run, { failed: 2, hint: 'npm run verify:trail -- --help tells more.\n' })

async function run(args: string[]): Promise<number> {
  const options = {
    expect: { type: 'string' },
    archive: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values } = parseArgs({ args: args.flatMap(withFolder), options })
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const remembered = values.expect === undefined ? undefined : readHeads(readFileSync(values.expect, 'utf8'))
  const { databaseUrl } = env()
  const file = databaseUrl.slice('file:'.length)
  // Opening a missing file would create it.
  if (!isPostgres(databaseUrl) && !existsSync(file)) throw new Error(`There is no database at ${file}.`)
  const { lines, problems } = await checkTrail({ remembered, archive: values.archive })
  for (const line of lines) process.stdout.write(`${line}\n`)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  return problems.length > 0 ? 1 : 0
}

/** The word with the folder of archives behind it, where it is `--archive` without a place. */
function withFolder(word: string, index: number, words: readonly string[]): string[] {
  const next = words[index + 1]
  return word === '--archive' && (next === undefined || next.startsWith('--')) ? [word, env().archiveDir] : [word]
}
