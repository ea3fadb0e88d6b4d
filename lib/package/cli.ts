import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { asInstalled } from '@/lib/commands/invoked-as'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { PRODUCT } from '@/lib/values/product'
import { doctor } from './doctor'
import { freePort } from './free-port'
import { folderForOnce } from './once'

const HELP = `${PRODUCT}, a clone of the AWS IAM "Security credentials" console with a true policy engine.

  postern [start] [--port 3000] [--data .postern] [--ephemeral] [--token <token>] [--json]
      serves the console. --port 0 takes a free port. --data is the folder of its data; --ephemeral takes one that goes
      when the server ends. --token is the token of the test hooks. --json prints {"url", "token"} when it is ready.
  postern doctor
      says whether it can start here
  postern check <file>...
      asks the policy engine what check files expect
  postern user --help
      accounts and first credentials, for whoever runs a server

Settings are environment variables, such as ENVIRONMENT, PUBLIC_URL and DATABASE_URL: see docs/settings.md in this package.
`

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  ephemeral: { type: 'boolean', default: false },
  token: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

const [first = 'start', ...others] = process.argv.slice(2)
const [command, args] = first.startsWith('-') ? ['start', process.argv.slice(2)] : [first, others]
await run(command, args)

async function run(command: string, args: string[]): Promise<void> {
  // The other commands read the arguments of the process.
  process.argv.splice(2, process.argv.length, ...args)
  process.env.DATA_DIR ??= path.resolve('.postern')
  asInstalled()
  if (command === 'start') return start(args)
  if (command === 'doctor') process.exitCode = await doctor()
  else if (command === 'check') await import('@/lib/commands/check-policies')
  else if (command === 'user') await import('@/lib/commands/user')
  else {
    process.stderr.write(`There is no command ${command}.\n\n${HELP}`)
    process.exitCode = 2
  }
}

async function start(args: string[]): Promise<void> {
  const { values } = optionsIn(args)
  if (values.help) return void process.stdout.write(HELP)
  if (values.version) return void process.stdout.write(`${manifest().version}\n`)
  if (values.data !== undefined) process.env.DATA_DIR = path.resolve(values.data)
  if (values.ephemeral) process.env.DATA_DIR = folderForOnce()
  if (values.token !== undefined) process.env.OPERATOR_TOKEN = values.token
  const port = values.port ?? process.env.PORT ?? '3000'
  process.env.PORT = port === '0' ? String(await freePort()) : port
  // What Next's own standalone server does: without it, Next looks for its compiler, which is not here.
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(builtConfig())
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { serveUntilSignal } = await import('@/lib/commands/serve-until-signal')
  await serveUntilSignal({ json: values.json })
}

function optionsIn(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS })
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : thrown}\n\n${HELP}`)
    process.exit(2)
  }
}

function builtConfig(): object {
  const { config }: { config: object } = JSON.parse(read('.next/required-server-files.json'))
  return config
}

function manifest(): { version: string } {
  return JSON.parse(read('package.json'))
}

function read(file: string): string {
  return readFileSync(path.join(PACKAGE_ROOT, file), 'utf8')
}
