import { cx } from '@/components/ui/cx'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { PanelFoot } from '@/components/ui/panel'
import { shortName } from '@/lib/console/labs/lab-words'
import type { Board } from '@/lib/lab-seats/board'
import type { LabProgress } from '@/lib/lab-seats/progress'
import { classTexts } from '@/lib/texts/classes'
import { resetClass } from '../../class-actions'
import { isQuiet } from './board-facts'

type Row = Board['rows'][number]
type State = LabProgress['state']

/** Places and labs. In a narrow window each place is a card, with the labs at the same places in all of them. */
export function BoardTable({ board: { ofClass, rows }, withNames }: { board: Board; withNames: boolean }) {
  const texts = classTexts.board
  return (
    <>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="relative overflow-x-auto" tabIndex={0} aria-label={texts.caption}>
        <table className="data as-board">
          <caption className="sr-only">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.learner}</th>
              {ofClass.labs.map((lab) => (
                <th key={lab} scope="col" className="text-center">
                  {shortName(lab)}
                </th>
              ))}
              <th scope="col">{texts.last}</th>
              <th scope="col">
                <span className="sr-only">{texts.reset.one}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.place} data-place={row.place}>
                <th scope="row" className="sm:whitespace-nowrap">
                  {withNames ? `${row.place}. ${row.nickname}` : texts.place(row.place)}
                </th>
                {ofClass.labs.map((lab) => (
                  <td key={lab} className="text-center" data-short={shortName(lab)}>
                    <Cell progress={row.labs.get(lab)} isQuiet={isQuiet(row)} />
                  </td>
                ))}
                <td className={cx('sm:whitespace-nowrap', isQuiet(row) ? 'text-warning' : 'text-muted')}>
                  {row.idle === null ? texts.never : texts.ago(row.idle)}
                </td>
                <td className="end">
                  <ResetPlace code={ofClass.code} place={row.place} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="*:border-b-0">
              <th scope="row">{texts.passedRow}</th>
              {ofClass.labs.map((lab) => (
                <td key={lab} className="text-center text-muted" data-short={shortName(lab)}>
                  {passedIn(rows, lab)}
                </td>
              ))}
              <td colSpan={2} className="max-sm:hidden" />
            </tr>
          </tfoot>
        </table>
      </section>
      <PanelFoot>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-caption text-muted">
          {(['passed', 'warning', 'open', 'new'] as const).map((state) => (
            <li key={state} className="flex items-center gap-1.5">
              <Sign state={state} /> {texts.states[state]}
            </li>
          ))}
        </ul>
      </PanelFoot>
    </>
  )
}

const passedIn = (rows: readonly Row[], lab: string) =>
  rows.filter(({ labs }) => labs.get(lab)?.state === 'passed' || labs.get(lab)?.state === 'warning').length

function Cell({ progress, isQuiet }: { progress: LabProgress | undefined; isQuiet: boolean }) {
  const { states, withHints } = classTexts.board
  const { state = 'new', hints = 0 } = progress ?? {}
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1',
        state === 'open' && isQuiet && 'rounded-control bg-warning-bg px-1',
      )}
      data-state-of-lab={state}
    >
      <Sign state={state} />
      <span className="sr-only">{hints > 0 ? withHints(states[state], hints) : states[state]}</span>
      {hints > 0 && (
        <span className="inline-flex items-center text-caption text-muted" aria-hidden="true">
          <Icon name="info" size="tiny" />
          {hints}
        </span>
      )}
    </span>
  )
}

const SIGNS: Partial<Record<State, { icon: IconName; look: string }>> = {
  passed: { icon: 'check', look: 'text-success' },
  warning: { icon: 'warning', look: 'text-warning' },
  open: { icon: 'clock', look: 'text-info' },
}

/** The state in a picture. Its word stands beside it, for screen readers or in the legend. */
function Sign({ state }: { state: State }) {
  const sign = SIGNS[state]
  if (!sign) {
    return (
      <span className="inline-block w-4 text-center text-muted" aria-hidden="true">
        ·
      </span>
    )
  }
  return <Icon name={sign.icon} size="small" className={sign.look} />
}

function ResetPlace({ code, place }: { code: string; place: number }) {
  const texts = classTexts.board.reset
  return (
    <ConfirmDialog
      opener={{ children: texts.one, size: 'small', 'aria-label': texts.oneLabel(place) }}
      title={texts.oneTitle(place)}
      verb={texts.verb}
      pending={texts.pending}
      danger
      action={resetClass}
      fields={{ code, place: String(place) }}
    >
      <p>{texts.oneText}</p>
    </ConfirmDialog>
  )
}
