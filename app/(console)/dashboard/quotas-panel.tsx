import { Disclosure } from '@/components/ui/disclosure'
import { Panel, PanelFoot } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import { grouped } from '@/lib/texts/count'
import { dashboardTexts } from '@/lib/texts/dashboard'
import { reportAnswer, summaryAnswer } from './answers'
import { RefusedPanel } from './refused-panel'

const texts = dashboardTexts.quotas

type Counted = keyof typeof texts.names
const SHOWN = Object.keys(texts.names) as Counted[]

/** How full the account is. */
export async function QuotasPanel() {
  const answer = await summaryAnswer()
  if (!answer.ok) return <RefusedPanel name="quotas" title={texts.title} error={answer.error} above={[reportAnswer]} />
  const { SummaryMap } = answer.output
  const figures = Object.entries(SummaryMap)
  return (
    <Panel name="quotas" title={texts.title} flush>
      <ul>
        {SHOWN.map((name) => (
          <li key={name} className="border-b border-hairline px-(--inset) py-3">
            <Quota
              label={texts.names[name]}
              used={Number(SummaryMap[name] ?? 0)}
              quota={Number(SummaryMap[`${name}Quota`] ?? 0)}
            />
          </li>
        ))}
      </ul>
      <PanelFoot>
        <Disclosure summary={texts.all(figures.length)} flush>
          <Table caption={texts.caption} columns={columns()} rows={figures} rowKey={([name]) => name} />
        </Disclosure>
      </PanelFoot>
    </Panel>
  )
}

function Quota({ label, used, quota }: { label: string; used: number; quota: number }) {
  const part = quota === 0 ? 0 : Math.min(1, used / quota)
  // What is there is seen, however little it is.
  const width = used === 0 ? 0 : Math.max(6, part * 1000)
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>{label}</span>
        <span className="text-muted tabular-nums">{texts.of(grouped(used), grouped(quota))}</span>
      </p>
      <svg viewBox="0 0 1000 6" preserveAspectRatio="none" className="mt-1.5 h-1.5 w-full" aria-hidden="true">
        <rect width={1000} height={6} className="fill-fill" />
        <rect width={width} height={6} className={part >= 0.9 ? 'fill-warning' : 'fill-accent'} />
      </svg>
    </>
  )
}

const columns = (): readonly Column<[string, string]>[] => [
  { key: 'figure', header: texts.figure, cell: ([name]) => name, rowHeader: true },
  { key: 'value', header: texts.value, cell: ([, value]) => grouped(Number(value)), align: 'end' },
]
