import { Arn } from '@/components/ui/arn'
import { Breaks } from '@/components/ui/breaks'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { Absent } from '@/components/ui/prose'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { traceTexts } from '@/lib/texts/trace'
import type { ContextKeyView } from './trace-view'

const TEXTS = traceTexts.keys

/** Part 3 of a trace: the context of the request, where an absent key is a state like any other. */
export function ContextKeys({
  keys,
  others = [],
}: {
  keys: readonly ContextKeyView[]
  others?: readonly ContextKeyView[]
}) {
  return (
    <Panel name="context-keys" title={TEXTS.title} note={TEXTS.note} flush>
      <KeyTable caption={TEXTS.caption} keys={keys} />
      {others.length > 0 && (
        <Disclosure
          flush
          className="border-t border-hairline [&>summary]:min-h-10 [&>summary]:px-(--inset)"
          summary={TEXTS.others(others.length)}
        >
          <div className="border-t border-hairline">
            <KeyTable caption={TEXTS.othersCaption} keys={others} />
          </div>
        </Disclosure>
      )}
    </Panel>
  )
}

function KeyTable({ caption, keys }: { caption: string; keys: readonly ContextKeyView[] }) {
  return (
    <Table
      caption={caption}
      columns={columns()}
      rows={keys}
      rowKey={(key) => key.name}
      rowAttributes={(key) => ({ 'data-highlight': key.isDecisive || undefined, 'data-context-key': key.name })}
    />
  )
}

const columns = (): Column<ContextKeyView>[] => [
  { key: 'name', header: TEXTS.columns.key, rowHeader: true, cell: (key) => <code>{key.name}</code> },
  { key: 'state', header: TEXTS.columns.state, cell: (key) => (key.isAbsent ? <Absent /> : TEXTS.present) },
  { key: 'value', header: TEXTS.columns.value, cell: (key) => <Values of={key} /> },
  { key: 'source', header: TEXTS.columns.source, muted: true, cell: (key) => key.source ?? <NoValue /> },
  { key: 'used', header: TEXTS.columns.usedBy, cell: (key) => <UsedBy of={key} /> },
]

function Values({ of: key }: { of: ContextKeyView }) {
  if (key.isAbsent) return <NoValue>{TEXTS.none}</NoValue>
  const values = key.values ?? []
  if (values.length === 0) return <NoValue>{TEXTS.emptyList}</NoValue>
  return (
    <ul>
      {values.map((value) => (
        <li key={value}>{value === '' ? <NoValue>{TEXTS.empty}</NoValue> : <Arn value={value} />}</li>
      ))}
    </ul>
  )
}

function UsedBy({ of: key }: { of: ContextKeyView }) {
  if (key.usedBy.length === 0) return <NoValue>{TEXTS.unused}</NoValue>
  return (
    <ul>
      {key.usedBy.map(({ label, href }) => {
        const text = <Breaks words of={label} />
        return (
          <li key={label}>
            {href?.startsWith('#') && <a href={href}>{text}</a>}
            {href && !href.startsWith('#') && <Link href={href}>{text}</Link>}
            {!href && text}
          </li>
        )
      })}
    </ul>
  )
}
