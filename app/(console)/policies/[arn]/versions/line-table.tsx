import { cx } from '@/components/ui/cx'
import { versionTexts } from '@/lib/texts/policy-versions'
import type { DiffLine } from '@/lib/values/line-diff'

const texts = versionTexts

const LOOKS = {
  same: { row: undefined, sign: '', part: undefined },
  gone: { row: 'bg-danger-bg', sign: '−', part: 'bg-danger-line/60 no-underline forced-colors:underline' },
  new: { row: 'bg-success-bg', sign: '+', part: 'bg-success-line/60 no-underline forced-colors:underline' },
} as const

// Where text is large on a narrow screen there is no room for the numbers.
const NUMBER = 'bg-sunken px-2 text-end align-top text-muted select-none max-sm:px-1 max-[16rem]:hidden'
const NUMBERS = 'w-10 max-sm:w-7 max-[16rem]:hidden'

/** Lines of two versions in one column, each with its numbers and its sign. */
export function LineTable({ from, to, lines }: { from: string; to: string; lines: readonly DiffLine[] }) {
  return (
    <table className="w-full table-fixed border-b border-hairline font-mono text-[0.75rem]/5 last:border-b-0">
      <caption className="sr-only">{texts.linesCaption(from, to)}</caption>
      {/* The head is for screen readers alone, and says nothing of the widths. */}
      <colgroup>
        <col className={NUMBERS} />
        <col className={NUMBERS} />
        <col className="w-6 max-sm:w-4" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{texts.lineOf(from)}</th>
          <th scope="col">{texts.lineOf(to)}</th>
          <th scope="col">{texts.change}</th>
          <th scope="col">{texts.text}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.from} ${line.to}`} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line: { kind, from, to, parts } }: { line: DiffLine }) {
  const { row, sign, part } = LOOKS[kind]
  const Changed = kind === 'gone' ? 'del' : 'ins'
  return (
    <tr className={cx(row)} data-change={kind}>
      <td className={NUMBER}>{from}</td>
      <td className={NUMBER}>{to}</td>
      <td className="text-center align-top">
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{texts.marks[kind]}</span>
      </td>
      <td className="px-2 whitespace-break-spaces wrap-anywhere">
        {parts.map(({ text, isChanged }, index) =>
          isChanged ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line, in their order
            <Changed key={index} className={part}>
              {text}
            </Changed>
          ) : (
            text
          ),
        )}
      </td>
    </tr>
  )
}
