import { AwsError } from '@/lib/errors'
import { gzipped } from '@/lib/gzip'
import { FACTORS, type Factor, headOf, partOf, type ReportSource } from './report'

/** Reads a part of the account in a transaction of its own. */
export type ReadPart = <T>(part: (source: ReportSource) => Promise<T>) => Promise<T>

/**
 * Who of an account can sign in without MFA: how many users, and the first of them by name. `factors` counts all users by
 * their second factor; reports from before it was counted have none.
 */
export type MfaCoverage = {
  isRootWithout: boolean
  users: number
  names: string[]
  factors?: Record<Factor, number>
  /** The factor of everybody, as digits in the order of the lines: places in `FACTORS`. Reports from before have none. */
  byLine?: string
}

const MOST_NAMES = 100
const MOST_TRIES = 3

/**
 * Returns the credentials of everybody in an account as compressed CSV: the root user first, then the users by name. Reads
 * a few users at a time, so others are served meanwhile, and holds no more of them in memory. Each line is of a moment
 * after the beginning. Throws ServiceFailure if users are renamed again and again, who could be missed.
 */
export async function makeReport(
  read: ReadPart,
): Promise<{ content: Uint8Array<ArrayBuffer>; withoutMfa: MfaCoverage }> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await read(newestEvent)
    const withoutMfa = { isRootWithout: false, users: 0, names: [], factors: noFactors(), byLine: '' }
    const content = await gzipped(textOf(read, withoutMfa))
    if (!(await read((source) => isRenamedSince(source, before)))) return { content, withoutMfa }
  }
  throw new AwsError('ServiceFailure', 'Users were renamed while the report was made. Try again.')
}

/** Notes on the way who has no device. */
async function* textOf(read: ReadPart, withoutMfa: Required<MfaCoverage>): AsyncGenerator<string> {
  const { lines, isRootWithout, factor } = await read(headOf)
  withoutMfa.isRootWithout = isRootWithout
  withoutMfa.byLine = digitsOf([factor])
  yield lines.join('\n')
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    const part = await read((source) => partOf(source, from))
    withoutMfa.users += part.withoutMfa.length
    withoutMfa.names.push(...part.withoutMfa.slice(0, MOST_NAMES - withoutMfa.names.length))
    for (const one of part.factors) withoutMfa.factors[one] += 1
    withoutMfa.byLine += digitsOf(part.factors)
    yield part.lines.map((line) => `\n${line}`).join('')
    after = part.last
  }
}

const digitsOf = (factors: readonly Factor[]) => factors.map((factor) => FACTORS.indexOf(factor)).join('')

const noFactors = () => Object.fromEntries(FACTORS.map((factor) => [factor, 0])) as Record<Factor, number>

async function newestEvent({ account, store }: ReportSource): Promise<bigint> {
  const where = { account: account.id }
  const event = await store.auditEvent.findFirst({ where, orderBy: { seq: 'desc' }, select: { seq: true } })
  return event?.seq ?? 0n
}

async function isRenamedSince({ account, store }: ReportSource, seq: bigint): Promise<boolean> {
  const where = { account: account.id, seq: { gt: seq }, eventName: 'UpdateUser', outcome: 'Success' }
  return (await store.auditEvent.findFirst({ where, select: { seq: true } })) !== null
}
