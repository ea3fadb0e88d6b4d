import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { certificateTexts as texts } from '@/lib/texts/certificate'
import { partTexts } from '@/lib/texts/parts'

/** A line of the certificate. `passedAt` is in milliseconds since 1970, by the clock of the lab's account. */
export type CertifiedLab = {
  id: string
  number: string
  title: string
  passedAt: number
  hints: number
  resets: number
  /** Why the result is a warning. */
  traps: readonly string[]
  bonus: string | undefined
  decisions: number
}

/** The labs that were passed, each with its date, the help that was taken, and what is to be said of it. */
export function CertifiedLabs({ labs }: { labs: readonly CertifiedLab[] }) {
  return (
    <Table
      caption={texts.labs}
      rows={labs}
      rowKey={({ id }) => id}
      rowAttributes={({ id }) => ({ 'data-lab': id })}
      columns={[
        {
          ...{ key: 'lab', header: texts.columns.lab, rowHeader: true },
          cell: ({ number, title }) => `${number} ${title}`,
        },
        {
          ...{ key: 'date', header: texts.columns.date, nowrap: true },
          cell: ({ passedAt }) => <Time at={passedAt} format="date" />,
        },
        { key: 'help', header: texts.columns.help, cell: ({ hints, resets }) => texts.help(hints, resets) },
        { key: 'remarks', header: texts.columns.remarks, cell: remarks },
      ]}
    />
  )
}

function remarks({ traps, bonus, decisions }: CertifiedLab) {
  const all = [...traps, ...(bonus ? [texts.bonus] : []), ...(decisions === 0 ? [texts.noDecision] : [])]
  return all.length === 0 ? partTexts.moot : all.map((remark) => <p key={remark}>{remark}</p>)
}
