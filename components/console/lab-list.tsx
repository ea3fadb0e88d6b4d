import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Dot, type DotLook } from '@/components/ui/dot'
import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { TargetButton } from '@/components/ui/target-button'
import { Time } from '@/components/ui/time'
import { labListTexts as texts } from '@/lib/texts/lab-pages'

/** A lab in the list. `passedAt` is in milliseconds since 1970. */
export type LabCardView = {
  id: string
  href: string
  number: string
  title: string
  goal: string
  minutes: number
  /** Sids of the statements that it is about. */
  statements: readonly string[]
  state: 'new' | 'open' | 'passed' | 'warning'
  hints: number
  passedAt: number | undefined
}

/** The labs of one path, in their order, each with what has been reached in it and the way into it. */
export function LabList({
  path,
  labs,
  start,
  isFirst,
}: {
  path: keyof typeof texts.paths
  labs: readonly LabCardView[]
  /** Gets `lab`. */
  start: Exclude<FormAction, string>
  /** Begins with the one filled button of the page. */
  isFirst: boolean
}) {
  const passed = labs.filter(({ passedAt }) => passedAt !== undefined).length
  const minutes = labs.reduce((sum, lab) => sum + lab.minutes, 0)
  const next = labs.find(({ passedAt }) => passedAt === undefined)
  return (
    <Panel
      name={`labs-${path}`}
      title={texts.paths[path]}
      count={`${passed}/${labs.length}`}
      // The first one is named by its time.
      note={path === 'first' ? undefined : texts.minutes(minutes)}
      flush
    >
      <p className="border-b border-hairline px-(--inset) py-2.5 text-muted">{texts.pathLeads[path]}</p>
      <ol className="divide-y divide-hairline">
        {labs.map((lab) => (
          <LabRow key={lab.id} lab={lab} start={start} isPrimary={isFirst && lab === next} />
        ))}
      </ol>
    </Panel>
  )
}

const STATES: Record<LabCardView['state'], { look: DotLook; icon: IconName }> = {
  new: { look: 'plain', icon: 'minus' },
  open: { look: 'current', icon: 'chevron' },
  passed: { look: 'done', icon: 'check' },
  warning: { look: 'implicit', icon: 'warning' },
}

function LabRow({
  lab,
  start,
  isPrimary,
}: {
  lab: LabCardView
  start: Exclude<FormAction, string>
  isPrimary: boolean
}) {
  const { id, href, number, title, goal, minutes, statements, state, hints, passedAt } = lab
  const { look, icon } = STATES[state]
  return (
    <li
      className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 px-(--inset) py-3 max-sm:grid-cols-[1.5rem_minmax(0,1fr)]"
      data-lab={id}
      data-state={state}
    >
      <Dot look={look} className="self-start">
        <Icon name={icon} size="tiny" />
      </Dot>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-muted">{number}</span>
          <Link href={href} className="font-semibold">
            {title}
          </Link>
        </p>
        <p className="text-pretty">{goal}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-caption text-muted">
          <span>{texts.minutes(minutes)}</span>
          <span className="wrap-anywhere">{texts.statements(statements)}</span>
          {hints > 0 && <span>{texts.hints(hints)}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 max-sm:col-start-2 max-sm:justify-start">
        {state === 'new' ? (
          <span className="text-caption text-muted">{texts.states.new}</span>
        ) : (
          <Badge tone={state === 'open' ? 'info' : state === 'passed' ? 'success' : 'warning'}>
            {texts.states[state]}
            {passedAt !== undefined && (
              <>
                {' '}
                <Time at={passedAt} format="date" />
              </>
            )}
          </Badge>
        )}
        {state === 'new' ? (
          <TargetButton
            to={{ action: start, fields: { lab: id } }}
            variant={isPrimary ? 'primary' : 'secondary'}
            pending={texts.starting}
            name={texts.startLabel(title)}
          >
            {texts.start}
          </TargetButton>
        ) : (
          state === 'open' && (
            <ButtonLink
              href={href}
              variant={isPrimary ? 'primary' : 'secondary'}
              aria-label={texts.continueLabel(title)}
            >
              {texts.continue}
            </ButtonLink>
          )
        )}
      </div>
    </li>
  )
}
