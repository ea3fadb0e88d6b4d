import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { type Column, Table } from '@/components/ui/table'
import type { ReportFilter } from '@/lib/console/credential-report'
import type { GetMFACoverage } from '@/lib/operations/postern/reports/get-mfa-coverage'
import type { Infer } from '@/lib/shape/shape'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { reportHref } from '../credential-report/columns'
import { coverageAnswer, reportAnswer } from './answers'
import { RefusedPanel } from './refused-panel'

const texts = dashboardTexts.coverage

type Factors = NonNullable<Infer<(typeof GetMFACoverage)['output']>['Factors']>
type Factor = keyof Factors
type Part = { factor: Factor; users: number; percent: number }

/** The parts of the bar, and how each is filled: never by the colour alone, as each has its number below. */
const FILLS: Record<Factor, string> = {
  passkey: 'fill-accent',
  hardware: 'fill-accent/70',
  virtual: 'fill-accent/45',
  none: 'fill-warning',
  noPassword: 'fill-line',
}
const ORDER = Object.keys(FILLS) as Factor[]

/** How many users have which second factor: as a bar, as numbers and as a table. */
export async function CoveragePanel() {
  const answer = await coverageAnswer()
  if (!answer.ok) {
    return <RefusedPanel name="mfa-coverage" title={texts.title} error={answer.error} above={[reportAnswer]} />
  }
  const { Factors } = answer.output
  if (!Factors) {
    return (
      <Panel name="mfa-coverage" title={texts.title} state="empty">
        <PanelEmpty>{texts.unknown}</PanelEmpty>
      </Panel>
    )
  }
  const parts = partsOf(Factors)
  const all = parts.reduce((sum, { users }) => sum + users, 0)
  const withPassword = all - Factors.noPassword
  const share = percentOf(withPassword - Factors.none, withPassword)
  return (
    <Panel name="mfa-coverage" title={texts.title} note={texts.users(all)} flush>
      <div className="grid gap-4 p-(--inset)">
        <p className="[&_strong]:text-[1.5rem]/8">
          {withPassword > 0 ? <Prose text={texts.share(share, withPassword)} /> : texts.nobody}
        </p>
        <Bar parts={parts} />
        <ul className="grid gap-x-4 gap-y-3 min-[21.25rem]:grid-cols-2 sm:grid-cols-5">
          {parts.map((part) => (
            <li key={part.factor}>
              <PartLine part={part} />
            </li>
          ))}
        </ul>
        <p className="caption">{texts.strongest}</p>
      </div>
      <PanelFoot>
        <Disclosure summary={texts.table} flush>
          <Table caption={texts.picture} columns={columns()} rows={parts} rowKey={({ factor }) => factor} />
        </Disclosure>
      </PanelFoot>
    </Panel>
  )
}

const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 100))

function partsOf(factors: Factors): Part[] {
  const all = ORDER.reduce((sum, factor) => sum + factors[factor], 0)
  return ORDER.map((factor) => ({ factor, users: factors[factor], percent: percentOf(factors[factor], all) }))
}

/** Drawn for those who see it: the list below says the same. */
function Bar({ parts }: { parts: readonly Part[] }) {
  const all = parts.reduce((sum, { users }) => sum + users, 0)
  let at = 0
  return (
    <svg viewBox="0 0 1000 18" preserveAspectRatio="none" className="h-4.5 w-full" aria-hidden="true">
      {parts.map(({ factor, users }) => {
        const x = at
        const width = all === 0 ? 0 : (users / all) * 1000
        at += width
        return <rect key={factor} x={x} y={0} width={Math.max(0, width - 2)} height={18} className={FILLS[factor]} />
      })}
    </svg>
  )
}

function PartLine({ part: { factor, users, percent } }: { part: Part }) {
  return (
    <>
      <span className="flex items-center gap-2 text-caption text-muted">
        <svg viewBox="0 0 12 12" className="size-3 flex-none" aria-hidden="true">
          <rect width={12} height={12} rx={2} className={FILLS[factor]} />
        </svg>
        {texts.factors[factor]}
      </span>
      <strong>
        <Link href={reportHref({ q: '', view: VIEWS[factor], days: 90 })}>{users}</Link>
      </strong>{' '}
      <span className="text-caption text-muted">{percent} %</span>
    </>
  )
}

/** The view of the credential report that lists them. */
const VIEWS: Record<Factor, ReportFilter['view']> = {
  ...{ passkey: 'passkey', hardware: 'hardware', virtual: 'virtual', none: 'no-mfa', noPassword: 'no-password' },
}

const columns = (): readonly Column<Part>[] => [
  { key: 'factor', header: texts.factor, cell: ({ factor }) => texts.factors[factor], rowHeader: true },
  { key: 'users', header: texts.number, cell: ({ users }) => users, align: 'end' },
  { key: 'share', header: texts.part, cell: ({ percent }) => `${percent} %`, align: 'end' },
]
