import { Dot } from '@/components/ui/dot'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { labPageTexts } from '@/lib/texts/lab-pages'
import { type LabState, metIn } from './lab-state'

/** What must have happened and what must be so: what is met, and of the rest what comes closest. */
export function LabGoals({ state, bonus }: { state: LabState; bonus: { text: string; isMet: boolean } | undefined }) {
  const texts = labPageTexts.goals
  const goals = [
    ...state.goals,
    ...(bonus ? [{ id: 'bonus', text: `${texts.bonus}${bonus.text}`, isMet: bonus.isMet, nearest: undefined }] : []),
  ]
  return (
    <Panel name="goals" title={texts.title} note={texts.met(metIn(state), state.goals.length)} flush>
      <ul className="divide-y divide-hairline">
        {goals.map(({ id, text, isMet, nearest }) => (
          <li
            key={id}
            className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 px-(--inset) py-2.5"
            data-goal={id}
            data-met={isMet}
          >
            <Dot look={isMet ? 'done' : 'plain'}>
              <Icon name={isMet ? 'check' : 'minus'} size="tiny" />
            </Dot>
            <div className="min-w-0 pt-0.5">
              <p>
                <span className="sr-only">{isMet ? texts.yes : texts.no}</span>
                {text}
              </p>
              {nearest !== undefined && <p className="mt-0.5 text-caption text-muted wrap-anywhere">{nearest}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
