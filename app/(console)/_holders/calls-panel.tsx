import { Panel } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import type { RefusedAction } from '@/lib/console/ask'
import type { CreationStep } from '@/lib/console/creation'
import { holderTexts } from '@/lib/texts/holders'
import { Foreseen } from './foreseen'

type Row = CreationStep & { refused: RefusedAction | undefined }

/** The calls that a wizard is about to make, in their order, with what the policies would say of each. */
export function CallsPanel({
  caption,
  steps,
  refused,
}: {
  caption: string
  steps: readonly CreationStep[]
  refused: readonly (RefusedAction | undefined)[]
}) {
  return (
    <Panel
      name="calls"
      title={holderTexts.create.calls}
      count={steps.length}
      flush
      footer={holderTexts.create.callsNote}
    >
      <Table
        caption={caption}
        rows={steps.map((step, index): Row => ({ ...step, refused: refused[index] }))}
        rowKey={({ on, call }) => `${call.operation.action} ${on}`}
        columns={columns()}
      />
    </Panel>
  )
}

const columns = (): Column<Row>[] => [
  {
    key: 'call',
    header: holderTexts.create.call,
    rowHeader: true,
    cell: ({ call, on }) => (
      <>
        <code>{call.operation.action}</code>
        <span className="block text-caption font-normal text-muted wrap-anywhere">{on}</span>
      </>
    ),
  },
  {
    key: 'foreseen',
    header: holderTexts.create.foreseen,
    cell: ({ refused }) => <Foreseen refused={refused} />,
  },
]
