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

/** The labs of a class, the first ten minutes, and the paths for users and for authors of policies. */
export type LabListName = 'class' | 'first' | 'user' | 'author'

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
  /** It comes next: its button is the filled one of the page. */
  isNext: boolean
  /** The list above in which it stands already: there it is started. */
  listedIn?: Exclude<LabListName, 'class'>
}

/** Labs in their order, each with what has been reached in it and the way into it. A lab has one row on the page. */
export function LabList({
  list,
  className = '',
  labs,
  start,
}: {
  list: LabListName
  /** The name of the learner's class. */
  className?: string | undefined
  labs: readonly LabCardView[]
  /** Gets `lab`. */
  start: Exclude<FormAction, string>
}) {
  const passed = labs.filter(({ passedAt }) => passedAt !== undefined).length
  const minutes = labs.reduce((sum, lab) => sum + lab.minutes, 0)
  return (
    <Panel
      name={`labs-${list}`}
      title={list === 'class' ? texts.ofClass(className) : texts.paths[list]}
      count={`${passed}/${labs.length}`}
      // The first ten minutes are named by their time.
      note={list === 'first' ? undefined : texts.minutes(minutes)}
      flush
    >
      <p className="border-b border-hairline px-(--inset) py-2.5 text-muted">
        {list === 'class' ? texts.ofClassLead : texts.pathLeads[list]}
      </p>
      <ol className="divide-y divide-hairline">
        {labs.map((lab) =>
          lab.listedIn === undefined ? (
            <LabRow key={lab.id} lab={lab} start={start} />
          ) : (
            <Mention key={lab.id} lab={lab} listedIn={lab.listedIn} />
          ),
        )}
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

function StateDot({ state }: Pick<LabCardView, 'state'>) {
  const { look, icon } = STATES[state]
  return (
    <Dot look={look} className="self-start">
      <Icon name={icon} size="tiny" />
    </Dot>
  )
}

function LabName({ number, title, href }: Pick<LabCardView, 'number' | 'title' | 'href'>) {
  return (
    <span>
      <span className="me-2 text-muted">{number}</span>
      <Link href={href} className="font-semibold">
        {title}
      </Link>
    </span>
  )
}

/** A lab that stands in a list above: the way there. */
function Mention({
  lab: { id, number, title, state },
  listedIn,
}: {
  lab: LabCardView
  listedIn: Exclude<LabListName, 'class'>
}) {
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 px-(--inset) py-3" data-mention={id}>
      <StateDot state={state} />
      <p className="flex flex-wrap items-baseline gap-x-2">
        <LabName number={number} title={title} href={`#${id}`} />
        <span className="text-caption text-muted">{texts.listedIn(texts.paths[listedIn])}</span>
      </p>
    </li>
  )
}

function LabRow({ lab, start }: { lab: LabCardView; start: Exclude<FormAction, string> }) {
  const { id, href, number, title, goal, minutes, statements, state, hints, passedAt, isNext } = lab
  const variant = isNext ? 'primary' : 'secondary'
  return (
    <li
      id={id}
      className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 px-(--inset) py-3 max-sm:grid-cols-[1.5rem_minmax(0,1fr)]"
      data-lab={id}
      data-state={state}
    >
      <StateDot state={state} />
      <div className="min-w-0">
        <p>
          <LabName number={number} title={title} href={href} />
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
            variant={variant}
            pending={texts.starting}
            name={texts.startLabel(title)}
          >
            {texts.start}
          </TargetButton>
        ) : (
          state === 'open' && (
            <ButtonLink href={href} variant={variant} aria-label={texts.continueLabel(title)}>
              {texts.continue}
            </ButtonLink>
          )
        )}
      </div>
    </li>
  )
}
