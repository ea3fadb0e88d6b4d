import type { Caller } from '@/lib/auth/caller'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { askAs } from './ask'
import { unfinishedDevices } from './devices'
import { type EventView, eventView } from './event-history'

/** Who of an account signs in without a second factor. `at` is when that was so, in milliseconds since 1970. */
export type WithoutMfa = { isRootWithout: boolean; users: readonly string[]; at: number }

/** What an administrator may have to act on. A part that the policies refuse is undefined. */
export type Attention = {
  withoutMfa: WithoutMfa | undefined
  /** How many virtual devices belong to nobody. */
  unfinished: number | undefined
  /** The newest calls that policies or service rules refused, at most five. */
  refusals: readonly EventView[] | undefined
}

/** How many of the newest errors are searched for refusals. */
const ERRORS_SEARCHED = 50
const MOST_REFUSALS = 5

/** Reads what an administrator may have to act on. Each part is a call of its own, refused on its own. */
export async function attentionOf(caller: Caller): Promise<Attention> {
  const unfinished = await unfinishedDevices(caller)
  const errors = await askAs(caller, LookupEvents, { ErrorsOnly: true, MaxItems: ERRORS_SEARCHED })
  return {
    withoutMfa: await withoutMfa(caller),
    unfinished: unfinished.ok ? unfinished.output.length : undefined,
    refusals: errors.ok ? errors.output.Events.map(eventView).filter(isRefusal).slice(0, MOST_REFUSALS) : undefined,
  }
}

const isRefusal = ({ verdict }: EventView) => verdict !== undefined && verdict !== 'allowed'

/** From the credential report, which is at most four hours old. Its two calls are refused like any other. */
async function withoutMfa(caller: Caller): Promise<WithoutMfa | undefined> {
  const made = await askAs(caller, GenerateCredentialReport, {})
  const report = made.ok ? await askAs(caller, GetCredentialReport, {}) : made
  if (!report.ok) return undefined
  const { Content, GeneratedTime } = report.output
  const [root, ...users] = peopleIn(new TextDecoder().decode(Content))
  return {
    isRootWithout: root !== undefined && !root.hasMfa,
    users: users.filter(({ hasPassword, hasMfa }) => hasPassword && !hasMfa).map(({ name }) => name),
    at: GeneratedTime.getTime(),
  }
}

/** The rows of a credential report: the root user first. */
function peopleIn(csv: string): { name: string; hasPassword: boolean; hasMfa: boolean }[] {
  const [header = '', ...lines] = csv.split('\n')
  const columns = firstFields(header, Number.POSITIVE_INFINITY)
  const [name, password, mfa] = ['user', 'password_enabled', 'mfa_active'].map((column) => columns.indexOf(column))
  const count = Math.max(name ?? 0, password ?? 0, mfa ?? 0) + 1
  return lines.map((line) => {
    const fields = firstFields(line, count)
    const cell = (at = -1) => fields[at] ?? ''
    return {
      // The report puts an apostrophe before a name that a spreadsheet would take for a formula.
      name: cell(name).replace(/^'(?=[=+\-@])/, ''),
      hasPassword: cell(password) === 'true',
      hasMfa: cell(mfa) === 'true',
    }
  })
}

/**
 * The first fields of a line of CSV (RFC 4180, section 2). Neither names nor paths have line breaks. The rest is not
 * read: the report of a large account has a million bytes, and every view of the home page reads it.
 */
function firstFields(line: string, count: number): string[] {
  const fields: string[] = []
  for (const [, quoted, plain = ''] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (fields.length === count) break
  }
  return fields
}
