import { parseArgs } from 'node:util'
import { visitDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { env } from '@/lib/env'
import { PRODUCT } from '@/lib/values/product'
import { prepareDatabase } from '@/lib/worlds/prepare'
import { runCommand } from './command'
import { createAccount, createAdministrator, issueAccessKey, type NewPassword, resetPassword } from './operator'
import { demandKeyOfServer } from './server-key'

const HELP = `Accounts and first credentials of ${PRODUCT}, for whoever runs it. A server may run meanwhile.
While the command works, nobody can migrate, seed, reset or restore the database.

  npm run user -- create-account --alias <alias> --root-email <address> [--id <twelve digits>]
      makes an account; prints the password of its root user
  npm run user -- create-administrator --account <id or alias> --name <user name>
      makes a user with AdministratorAccess; prints a password that must be changed at the first sign-in
  npm run user -- issue-access-key --account <id or alias> --user <user name>
      prints a new access key
  npm run user -- reset-password --account <id or alias> (--user <user name> | --root)
      prints a new password and ends the sessions of whoever had the old one

Passwords and secrets are printed once and can be read nowhere afterwards.
`

const OPTIONS = {
  account: { type: 'string' },
  alias: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  id: { type: 'string' },
  name: { type: 'string' },
  root: { type: 'boolean' },
  'root-email': { type: 'string' },
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
}

await runCommand(async (args) => process.stdout.write(await run(args)), {
  hint: 'npm run user -- --help tells more.\n',
})

async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const [name, ...rest] = positionals
  if (values.help) return HELP
  const command = name !== undefined && rest.length === 0 && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command)
    throw new Error(name === undefined ? 'Name a command.' : `There is no command "${positionals.join(' ')}".`)
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

function given(values: Values, option: Exclude<Option, 'root' | 'help'>): string {
  const value = values[option]
  if (value === undefined || value === '') throw new Error(`--${option} is missing.`)
  return value
}

function passwordText({ accountId, alias, principal, password }: NewPassword, path: string): string {
  const account = alias === accountId ? accountId : `${accountId} (${alias})`
  return lines({ Account: account, 'Signs in at': `${env().publicUrl}${path}`, As: principal, Password: password })
}

function lines(facts: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(facts).map((name) => name.length)) + 2
  return Object.entries(facts)
    .map(([name, value]) => `${`${name}:`.padEnd(width)}${value}\n`)
    .join('')
}
