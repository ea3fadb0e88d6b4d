import { type Column, Table } from '@/components/ui/table'
import type { RefusedAction } from '@/lib/console/ask'
import type { DeletionStep } from '@/lib/console/deletion'
import { deletionTexts as texts } from '@/lib/texts/deletion'
import { Foreseen } from './foreseen'

type Row = { number: number; step: DeletionStep; refused: RefusedAction | undefined }

/** The calls of the deletion, with what the policies would say of each now. */
export function StepsTable({
  name,
  steps,
  refused,
}: {
  name: string
  steps: readonly DeletionStep[]
  /** In the order of the steps. */
  refused: readonly (RefusedAction | undefined)[]
}) {
  const rows = steps.map((step, index): Row => ({ number: index + 1, step, refused: refused[index] }))
  return (
    <Table
      caption={texts.caption(name)}
      rows={rows}
      rowKey={({ number }) => String(number)}
      rowAttributes={({ step }) => ({ 'data-step': step.of })}
      columns={columns()}
    />
  )
}

const columns = (): Column<Row>[] => [
  { key: 'number', header: texts.number, cell: ({ number }) => number },
  {
    key: 'what',
    header: texts.what,
    rowHeader: true,
    cell: ({ step: { of, name } }) => (
      <>
        {texts.kinds[of]}
        {of !== 'password' && <span className="block font-normal text-muted wrap-anywhere">{name}</span>}
      </>
    ),
  },
  { key: 'call', header: texts.call, cell: ({ step }) => <code>{step.call.operation.action}</code> },
  { key: 'foreseen', header: texts.foreseen, cell: ({ refused }) => <Foreseen refused={refused} /> },
]
