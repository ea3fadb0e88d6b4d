import { env } from '@/lib/env'
import type { PgConnection } from './connection'

/** What a PostgreSQL says of itself. */
type Settings = { version: number; fsync: string; mayLose: string | null }

/** PostgreSQL 15, as the server gives its version. */
const OLDEST = 150_000

/**
 * Asks, and has every commit of the session wait for the disk: whoever has another default could lose what is acknowledged.
 * Those that also wait for standbys stay; `local` would not wait for those that the operator wants waited for.
 */
const CHECK = `SELECT current_setting('server_version_num')::integer AS "version", current_setting('fsync') AS "fsync",
  current_setting('postern.may_lose_data', true) AS "mayLose",
  set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') IN ('off', 'local') THEN 'on'
    ELSE current_setting('synchronous_commit') END, false)`

/**
 * Makes a session keep what it acknowledges (S-120). `patience` is in milliseconds. Throws an error with what to set if the
 * server is too old, or, in production, does not put on its disk what it says it has put there.
 */
export async function demandKept({ ask }: Pick<PgConnection, 'ask'>, patience: number): Promise<void> {
  const { rows } = await ask(CHECK, patience)
  const fault = faultIn(rows[0], env().environment === 'training')
  if (fault !== undefined) throw new Error(fault)
}

/** Returns why a server may not be used, and what to do. In training, where everything is made up, it may lose data. */
export function faultIn({ version, fsync, mayLose }: Settings, isTraining: boolean): string | undefined {
  if (version < OLDEST) return `PostgreSQL ${Math.floor(version / 10_000)} is too old: Postern needs 15 or newer.`
  if (isTraining || fsync === 'on' || mayLose === 'on') return undefined
  return 'PostgreSQL does not keep what it acknowledges: fsync is off. Set fsync = on in its configuration, or postern.may_lose_data = on if everything in it may be lost.'
}
