import { ButtonLink } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Dot } from '@/components/ui/dot'
import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import { labPageTexts } from '@/lib/texts/lab-pages'
import type { LabState } from './lab-state'
import { Segments } from './segments'

/** What to do, in order: the step that comes now is open, with the way to its page. */
export function LabSteps({ goal, state: { steps, current } }: { goal: string; state: LabState }) {
  const texts = labPageTexts.steps
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <Panel name="steps" title={texts.title} count={`${done}/${steps.length}`} flush>
      <div className="px-(--inset) pt-4 pb-3">
        <p className="measure">{goal}</p>
        <Segments className="mt-3" done={done} all={steps.length} />
      </div>
      <ol className="pb-3">
        {steps.map(({ text, isDone, to }, at) => {
          const isCurrent = at === current
          return (
            <li
              key={text}
              className={cx(
                'grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 px-(--inset) py-2',
                isCurrent && 'bg-accent-subtle py-3',
              )}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <Dot look={isDone ? 'done' : isCurrent ? 'current' : 'plain'}>
                {isDone ? <Icon name="check" size="tiny" /> : at + 1}
              </Dot>
              <div className="min-w-0">
                <p className={cx('pt-0.5', isCurrent ? 'font-semibold' : 'text-muted', isDone && 'text-ink')}>
                  {isDone && <span className="sr-only">{texts.done}</span>}
                  {text}
                </p>
                {isCurrent && to !== undefined && (
                  <p className="mt-2">
                    <PlaceLink to={to} />
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}

function PlaceLink({ to }: { to: string }) {
  const places: Readonly<Record<string, string>> = labPageTexts.steps.places
  return (
    <ButtonLink href={to} variant="primary" size="small">
      {places[to] ?? to}
    </ButtonLink>
  )
}
