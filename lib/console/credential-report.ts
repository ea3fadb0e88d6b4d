import type { Caller } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { FACTORS, HOURS_KEPT } from '@/lib/operations/iam/credential-report/report'
import { ListMFAFactors } from '@/lib/operations/postern/reports/list-mfa-factors'
import { csvCells } from '@/lib/values/csv'
import { type Answer, askAs } from './ask'
import type { ErrorView } from './error-view'

/** An access key in the report. Times are milliseconds since 1970. */
export type ReportKey = {
  isActive: boolean
  rotatedAt: number
  lastUsedAt?: number
  region?: string
  service?: string
}

/** A line of the report. `name` is undefined for the root user, about whose password the report is silent. */
export type ReportRow = {
  name: string | undefined
  arn: string
  createdAt: number
  password?: { lastUsedAt?: number; changedAt?: number; nextRotation?: number }
  hasMfa: boolean
  /** The first and the second; undefined where there is none. */
  keys: readonly [ReportKey | undefined, ReportKey | undefined]
  certificates: readonly { isActive: boolean; uploadedAt: number }[]
}

/** A report, when it was made, and from when on a new one can be made, in milliseconds since 1970. */
export type CredentialReport = { table: ReportFile; at: number; until: number }

/** The file, line by line. A line is read when it is needed: a page shows few of many. */
type ReportFile = {
  columns: readonly string[]
  lines: readonly string[]
  /** The second factor of each line, as `ListMFAFactors` tells it. */
  factors?: string
}

/** The report that there is, at most four hours old. */
export async function presentReport(caller: Caller, moment: Moment = newMoment()): Promise<Answer<CredentialReport>> {
  const answer = await askAs(caller, GetCredentialReport, {}, moment)
  if (!answer.ok) return answer
  const { Content, GeneratedTime } = answer.output
  const table = tableIn(new TextDecoder().decode(Content))
  const until = later(GeneratedTime, HOURS_KEPT * 3600).getTime()
  return { ok: true, output: { table, at: GeneratedTime.getTime(), until } }
}

/** The same, with the kinds of second factors, which AWS's file has not. */
export async function reportWithFactors(
  caller: Caller,
  moment: Moment = newMoment(),
): Promise<Answer<CredentialReport>> {
  const report = await presentReport(caller, moment)
  if (!report.ok) return report
  const found = await askAs(caller, ListMFAFactors, {}, moment)
  if (!found.ok) return report
  const { at, table } = report.output
  const { Factors: factors, GeneratedTime } = found.output
  // Another report may have been made meanwhile.
  if (factors === undefined || GeneratedTime.getTime() !== at) return report
  return { ok: true, output: { ...report.output, table: { ...table, factors } } }
}

/** The same as `presentReport`; if there is none, or it is too old, one is made. */
export async function freshReport(caller: Caller, moment: Moment = newMoment()): Promise<Answer<CredentialReport>> {
  const present = await presentReport(caller, moment)
  if (present.ok || !isMissing(present.error)) return present
  const made = await askAs(caller, GenerateCredentialReport, {}, moment)
  return made.ok ? presentReport(caller, moment) : made
}

/** Reports whether a new report would help. */
export const isMissing = ({ code }: Pick<ErrorView, 'code'>): boolean =>
  code === 'ReportNotPresent' || code === 'ReportExpired'

/** The API's CSV (IAM user guide, "Getting credential reports for your AWS account"). */
export function tableIn(csv: string): ReportFile {
  const [head = '', ...lines] = csv.split('\n')
  return { columns: csvCells(head), lines }
}

type Cells = Readonly<Record<string, string>>

const ROOT = '<root_account>'

/** What a line says. */
export function rowIn({ columns }: ReportFile, line: string): ReportRow {
  const texts = csvCells(line)
  const cells: Cells = Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? '']))
  const { user = '', arn = '' } = cells
  const hasPassword = cells.password_enabled === 'true' || cells.password_enabled === 'not_supported'
  return {
    name: user === ROOT ? undefined : user,
    arn,
    createdAt: timeIn(cells.user_creation_time) ?? 0,
    ...(hasPassword && {
      password: {
        lastUsedAt: timeIn(cells.password_last_used),
        changedAt: timeIn(cells.password_last_changed),
        nextRotation: timeIn(cells.password_next_rotation),
      },
    }),
    hasMfa: cells.mfa_active === 'true',
    keys: [keyOf(cells, 'access_key_1'), keyOf(cells, 'access_key_2')],
    certificates: ['cert_1', 'cert_2'].flatMap((certificate) => {
      const uploadedAt = timeIn(cells[`${certificate}_last_rotated`])
      return uploadedAt === undefined ? [] : [{ isActive: cells[`${certificate}_active`] === 'true', uploadedAt }]
    }),
  }
}

function keyOf(cells: Cells, key: string): ReportKey | undefined {
  const rotatedAt = timeIn(cells[`${key}_last_rotated`])
  if (rotatedAt === undefined) return undefined
  return {
    ...{ isActive: cells[`${key}_active`] === 'true', rotatedAt },
    lastUsedAt: timeIn(cells[`${key}_last_used_date`]),
    region: known(cells[`${key}_last_used_region`]),
    service: known(cells[`${key}_last_used_service`]),
  }
}

// What is no time is `N/A`, `no_information` or `not_supported`.
function timeIn(text = ''): number | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}

const known = (text: string | undefined) => (text === 'N/A' ? undefined : text)

/** What the table of the report can be narrowed to. */
export const REPORT_VIEWS = [
  ...(['all', 'no-mfa', 'passkey', 'hardware', 'virtual', 'no-password'] as const),
  ...(['old-keys', 'unused-keys', 'two-keys', 'old-passwords'] as const),
] as const
type ReportView = (typeof REPORT_VIEWS)[number]

/** The views by the strongest kind of second factor, which a table may not know. */
const FACTOR_VIEWS = {
  passkey: 'passkey',
  hardware: 'hardware',
  virtual: 'virtual',
  'no-password': 'noPassword',
} as const

/** Reports whether a view asks for what the report does not tell. */
export const isUntold = ({ factors }: ReportFile, view: ReportView): boolean =>
  view in FACTOR_VIEWS && factors === undefined

/** `q` is a part of the name, in any case. `days` is the age from which keys and passwords count as old. */
export type ReportFilter = { q: string; view: ReportView; days: number }

/** The lines that pass a filter, in the order of the report. The root user has no name to search for. */
export function filtered(table: ReportFile, { q, view, days }: ReportFilter, now: Date): string[] {
  const part = q.toLowerCase()
  const isOld = (at: number | undefined) => at !== undefined && now >= later(new Date(at), days * 86_400)
  const passes: Record<Exclude<ReportView, 'all' | keyof typeof FACTOR_VIEWS>, (row: ReportRow) => boolean> = {
    'no-mfa': ({ password, hasMfa }) => password !== undefined && !hasMfa,
    'old-keys': ({ keys }) => keys.some((key) => key?.isActive && isOld(key.rotatedAt)),
    'unused-keys': ({ keys }) => keys.some((key) => key?.isActive && key.lastUsedAt === undefined),
    'two-keys': ({ keys }) => keys.every((key) => key?.isActive),
    'old-passwords': ({ password }) => isOld(password?.changedAt),
  }
  const isWanted = (line: string, place: number) => {
    if (view === 'all') return true
    return isFactorView(view) ? factorAt(table, place) === FACTOR_VIEWS[view] : passes[view](rowIn(table, line))
  }
  return table.lines.filter((line, place) => (part === '' || nameIn(line).includes(part)) && isWanted(line, place))
}

const isFactorView = (view: ReportView): view is keyof typeof FACTOR_VIEWS => view in FACTOR_VIEWS

const factorAt = ({ factors }: ReportFile, place: number) => FACTORS[Number(factors?.[place])]

function nameIn(line: string): string {
  const [user = ''] = csvCells(line)
  return user === ROOT ? '' : user.toLowerCase()
}
