import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { visitDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { env } from '@/lib/env'
import { fileFaultTexts, tokenFaultTexts, tokenImportTexts } from '@/lib/texts/token-import'
import { TokenFileError } from '@/lib/token-files/faults'
import { PRODUCT } from '@/lib/values/product'
import { prepareDatabase } from '@/lib/worlds/prepare'
import { runCommand } from './command'
import { invokedAs } from './invoked-as'
import { createAccount, createAdministrator, issueAccessKey, type NewPassword, resetPassword } from './operator'
import { demandKeyOfServer } from './server-key'
import { deleteToken, type ImportReport, importTokens, listTokens } from './tokens'

/** How people call this command. */
const USER = invokedAs('user', 'user')

const HELP = `Accounts, first credentials and hardware tokens of ${PRODUCT}, for whoever runs it. A server may run meanwhile.
While the command works, nobody can migrate, seed, reset or restore the database.

  ${USER} create-account --alias <alias> --root-email <address> [--id <twelve digits>]
      makes an account; prints the password of its root user
  ${USER} create-administrator --account <id or alias> --name <user name>
      makes a user with AdministratorAccess; prints a password that must be changed at the first sign-in
  ${USER} issue-access-key --account <id or alias> --user <user name>
      prints a new access key
  ${USER} reset-password --account <id or alias> (--user <user name> | --root)
      prints a new password and ends the sessions of whoever had the old one
  ${USER} tokens import --account <id or alias> --file <path> [--code <six digits>]
      reads hardware tokens (PSKC or CSV, 16 MB, 10,000 tokens); with the code that the first of them shows now, adds
      them to the inventory. --prefix <text> comes before each serial number; --encoding hex|base32 and --period 30|60
      say what a CSV file may not; --skip-known leaves out tokens that are there already. --password or --key makes it
      read the file's password, or its pre-shared key in hexadecimal, from standard input
  ${USER} tokens list --account <id or alias>
      prints hardware tokens and who holds them
  ${USER} tokens remove --account <id or alias> --serial <serial number>
      deletes a hardware token that nobody holds

Passwords and secrets are printed once and can be read nowhere afterwards.
`

const OPTIONS = {
  account: { type: 'string' },
  alias: { type: 'string' },
  code: { type: 'string' },
  encoding: { type: 'string' },
  file: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  id: { type: 'string' },
  key: { type: 'boolean' },
  name: { type: 'string' },
  password: { type: 'boolean' },
  period: { type: 'string' },
  prefix: { type: 'string' },
  root: { type: 'boolean' },
  'root-email': { type: 'string' },
  serial: { type: 'string' },
  'skip-known': { type: 'boolean' },
  user: { type: 'string' },
} as const

type Option = keyof typeof OPTIONS
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** Commands by name: their options, and what they do and print. */
const COMMANDS: Record<string, { options: readonly Option[]; run(values: Values): Promise<string> }> = {
  'create-account': {
    options: ['alias', 'root-email', 'id'],
    run: async (values) => {
      const wanted = { alias: given(values, 'alias'), rootEmail: given(values, 'root-email'), id: values.id }
      return passwordText(await createAccount(wanted), '/sign-in/root')
    },
  },
  'create-administrator': {
    options: ['account', 'name'],
    run: async (values) => {
      const made = await createAdministrator({ account: given(values, 'account'), name: given(values, 'name') })
      return passwordText(made, `/sign-in/${made.alias}`)
    },
  },
  'issue-access-key': {
    options: ['account', 'user'],
    run: async (values) => {
      const key = await issueAccessKey({ account: given(values, 'account'), user: given(values, 'user') })
      return lines({ User: key.userName, 'Access key': key.accessKeyId, 'Secret access key': key.secretAccessKey })
    },
  },
  'reset-password': {
    options: ['account', 'user', 'root'],
    run: async (values) => {
      if ((values.user === undefined) === !values.root) throw new Error('Give either --user <user name> or --root.')
      const made = await resetPassword({ account: given(values, 'account'), user: values.user })
      return passwordText(made, values.root ? '/sign-in/root' : `/sign-in/${made.alias}`)
    },
  },
  'tokens import': {
    options: ['account', 'file', 'code', 'prefix', 'encoding', 'period', 'skip-known', 'password', 'key'],
    run: async (values) => {
      const { prefix, code } = values
      const wanted = { account: given(values, 'account'), file: given(values, 'file'), prefix, ...hintsIn(values) }
      const secrets = await secretsOf(values)
      const skipKnown = values['skip-known'] ?? false
      return importText(await inWords(importTokens({ ...wanted, ...secrets, skipKnown }, code)))
    },
  },
  'tokens list': {
    options: ['account'],
    run: async (values) => {
      const tokens = await listTokens(given(values, 'account'))
      const rows = tokens.map(({ serialNumber, period, holder = '-', model }) =>
        [serialNumber, `${period} s`, holder, model].join('\t'),
      )
      return rows.map((row) => `${row}\n`).join('')
    },
  },
  'tokens remove': {
    options: ['account', 'serial'],
    run: async (values) => {
      const wanted = { account: given(values, 'account'), serial: given(values, 'serial') }
      await deleteToken(wanted)
      return `${wanted.serial} is deleted.\n`
    },
  },
}

await runCommand(async (args) => process.stdout.write(await run(args)), {
  hint: `${USER} --help tells more.\n`,
})

async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const name = positionals.join(' ')
  if (values.help) return HELP
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new Error(name === '' ? 'Name a command.' : `There is no command "${name}".`)
  const stray = Object.keys(values).find((option) => !command.options.some((known) => known === option))
  if (stray !== undefined) throw new Error(`${name} does not know --${stray}.`)
  await migrate()
  const { release, isServed } = await visitDatabase(env().databaseUrl)
  try {
    // Checked before preparing, which seals.
    if (isServed) await demandKeyOfServer()
    await prepareDatabase()
    return await command.run(values)
  } finally {
    await release()
  }
}

function given(
  values: Values,
  option: 'account' | 'alias' | 'file' | 'name' | 'root-email' | 'serial' | 'user',
): string {
  const value = values[option]
  if (value === undefined || value === '') throw new Error(`--${option} is missing.`)
  return value
}

function passwordText({ accountId, alias, principal, password }: NewPassword, path: string): string {
  const account = alias === accountId ? accountId : `${accountId} (${alias})`
  return lines({ Account: account, 'Signs in at': `${env().publicUrl}${path}`, As: principal, Password: password })
}

function hintsIn({ encoding, period }: Values) {
  const isKnown = encoding === undefined || encoding === 'hex' || encoding === 'base32'
  if (!isKnown) throw new Error('--encoding is hex or base32.')
  if (period !== undefined && period !== '30' && period !== '60') throw new Error('--period is 30 or 60.')
  return { encoding, period: period === undefined ? undefined : period === '30' ? 30 : 60 } as const
}

/** What protects a file, from standard input: arguments are seen by everybody on the machine. */
async function secretsOf({ password, key }: Values) {
  if (!password && !key) return {}
  if (password && key) throw new Error('Give either --password or --key.')
  const secret = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password) return { password: secret }
  if (!/^([0-9a-f]{32}|[0-9a-f]{48}|[0-9a-f]{64})$/i.test(secret)) {
    throw new Error('A pre-shared key has 32, 48 or 64 hexadecimal digits.')
  }
  return { preSharedKey: Buffer.from(secret, 'hex') }
}

/** Says in a sentence why a file cannot be read. */
async function inWords<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (thrown) {
    if (!(thrown instanceof TokenFileError)) throw thrown
    const words = fileFaultTexts[thrown.fault]
    const sentence = typeof words === 'string' ? words : words(thrown.detail ?? '')
    throw new Error(tokenImportTexts.atLine(thrown.line, sentence))
  }
}

function importText({ isStored, serials, known, refused }: ImportReport): string {
  const left = refused.map(
    ({ line, serialNumber, fault }) => `Line ${line}, ${serialNumber}: ${tokenFaultTexts[fault]}`,
  )
  const skipped = known === 0 ? [] : [`Tokens that are there already: ${known}`]
  return [...left, ...skipped, ...importResult(isStored, serials)].map((line) => `${line}\n`).join('')
}

function importResult(isStored: boolean, serials: readonly string[]): string[] {
  const [first] = serials
  if (isStored) return [`Added to the inventory: ${serials.length}`]
  if (first === undefined) return ['No token of this file can be added.']
  return [
    `Tokens that can be added: ${serials.length}. Nothing is stored yet.`,
    `Call again with --code and the code that ${first} shows now.`,
  ]
}

function lines(facts: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(facts).map((name) => name.length)) + 2
  return Object.entries(facts)
    .map(([name, value]) => `${`${name}:`.padEnd(width)}${value}\n`)
    .join('')
}
