import { verdicts } from '@/components/iam/verdict'
import { Mark } from '@/components/ui/badge'
import { Breaks } from '@/components/ui/breaks'
import { cx } from '@/components/ui/cx'
import { INKS } from '@/components/ui/tones'
import type { CellView } from '@/lib/console/simulator/simulation-view'
import { simulatorTexts } from '@/lib/texts/simulator'

const texts = simulatorTexts.results

const HEAD = 'min-w-24 max-w-60 align-bottom whitespace-normal'

/** Actions against resources, at a glance. Of a single action or resource the table below says as much. */
export function Matrix({ cells }: { cells: readonly CellView[] }) {
  const actions = [...new Set(cells.map(({ action }) => action))]
  const resources = [...new Set(cells.map(({ resource }) => resource))]
  if (actions.length < 2 || resources.length < 2) return null
  const found = new Map(cells.map((cell) => [`${cell.action} ${cell.resource}`, cell]))
  return (
    // A region that scrolls must be reachable by keyboard, or its far end is not.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="overflow-x-auto border-b border-line" tabIndex={0} aria-label={texts.matrix}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              {texts.action}
            </th>
            {resources.map((resource) => (
              <th key={resource} scope="col" className={cx(HEAD, '*:text-[0.75rem]/5 *:font-medium')}>
                <span className="mono">
                  <Breaks of={resource} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action}>
              <th scope="row" className="font-medium">
                <code>
                  <Breaks words of={action} />
                </code>
              </th>
              {resources.map((resource) => (
                <td key={resource}>
                  <Cell cell={found.get(`${action} ${resource}`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell }: { cell: CellView | undefined }) {
  // Only where the answers end early.
  if (!cell) return <span className="text-muted">{texts.notAsked}</span>
  if (cell.unknown) {
    return (
      <Mark icon="warning" className={INKS.warning}>
        {texts.unknown}
      </Mark>
    )
  }
  const { icon, tone, short } = verdicts()[cell.verdict]
  return (
    <Mark icon={icon} className={INKS[tone]}>
      {short}
    </Mark>
  )
}
