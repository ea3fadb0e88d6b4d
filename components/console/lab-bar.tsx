'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { cx } from '@/components/ui/cx'
import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { labBarTexts as texts } from '@/lib/texts/lab-bar'
import { BAR_BUTTON, PLAIN_BAR_BUTTON } from './bar'
import { type LabState, metIn } from './lab-state'
import { Segments } from './segments'
import { newsOf, useLabState } from './use-lab-state'

const BUTTON = cx(BAR_BUTTON, 'min-h-8 border-on-nav/40 bg-transparent px-3 font-semibold text-on-nav max-sm:min-h-10')

/**
 * The lab that is under way, at the bottom of every page of the console: the step that comes now, how many goals are met,
 * and who acts. It asks for news itself, because the frame of a page stays while the page changes.
 */
export function LabBar({
  state: first,
  everyMs,
  actor,
  moveClock,
  children,
}: {
  state: LabState
  everyMs: number
  /** Who is signed in. */
  actor: string
  /** Gets `lab` and `seconds`. */
  moveClock: Exclude<FormAction, string>
  /** The switch between the people of the lab. */
  children?: ReactNode
}) {
  const page = usePathname()
  const [newest, setNewest] = useState(first)
  const [said, setSaid] = useState('')
  const [isOpen, setIsOpen] = useState(true)
  // What comes with a page is newer than what was asked for before it.
  const [given, setGiven] = useState(first.stamp)
  if (given !== first.stamp) {
    setGiven(first.stamp)
    setNewest(first)
  }
  const change = (next: LabState) => {
    setSaid(newsOf(newest, next))
    setNewest(next)
  }
  useLabState(newest, everyMs, change, page)
  if (page.startsWith('/labs')) return null

  const { lab, href, number, title, goals, steps, current } = newest
  const met = metIn(newest)
  const step = current === undefined ? undefined : steps[current]
  return (
    <section
      id="lab-bar"
      tabIndex={-1}
      aria-label={texts.label}
      data-lab-bar={lab}
      className="sticky bottom-0 z-10 border-t border-nav-edge bg-nav px-4 py-2 text-on-nav [--ring:var(--color-focus-nav)] max-sm:px-3 lg:px-5 print:hidden max-[16rem]:static"
    >
      <p className="sr-only" role="status">
        {said}
      </p>
      <div className="flex items-center gap-x-4 gap-y-2 max-lg:flex-wrap">
        <Icon name="lab" className="max-sm:hidden" />
        <div className="min-w-0 flex-1 max-lg:basis-[calc(100%-7rem)] max-sm:basis-[calc(100%-4rem)]">
          <p className="truncate font-semibold max-[16rem]:whitespace-normal">
            {number} {title}
          </p>
          {isOpen && (
            <p className="line-clamp-2 text-caption text-nav-muted max-[16rem]:line-clamp-none">
              {step && current !== undefined ? (
                <StepLink to={addressOf(step.to, href)} page={page}>
                  {texts.step(current + 1, steps.length, step.text)}
                </StepLink>
              ) : (
                texts.done
              )}
            </p>
          )}
        </div>
        <button
          type="button"
          className={cx(PLAIN_BAR_BUTTON, 'noscript:hidden lg:order-last')}
          aria-expanded={isOpen}
          aria-label={isOpen ? texts.collapse : texts.expand}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="down" size="small" className={isOpen ? undefined : 'rotate-180'} />
        </button>
        <div className="text-caption max-[16rem]:whitespace-normal whitespace-nowrap">
          <Segments
            className="w-24 max-sm:hidden"
            done={met}
            all={goals.length}
            full="bg-nav-success"
            empty="bg-on-nav/30"
          />
          <span>{texts.goals(met, goals.length)}</span>
        </div>
        {isOpen && (
          <div className="flex flex-wrap items-center gap-2">
            {children || (
              <span className="text-caption max-sm:hidden">
                {texts.acts}
                <strong>{actor}</strong>
              </span>
            )}
            <ActionForm action={moveClock} className="contents">
              <input type="hidden" name="lab" value={lab} />
              <input type="hidden" name="seconds" value="30" />
              <SubmitButton
                variant="tinted"
                size="small"
                className="border-on-nav/40!"
                aria-label={texts.halfMinuteLabel}
                pending={texts.moving}
              >
                {texts.halfMinute}
              </SubmitButton>
            </ActionForm>
            <Link className={BUTTON} href={`${href}#hints`}>
              {texts.hint}
            </Link>
            <Link className={BUTTON} href={href}>
              {texts.open}
            </Link>
          </div>
        )}
      </div>
    </section>
  )
}

const addressOf = (to: string | undefined, lab: string) => (to?.startsWith('#') ? `${lab}${to}` : to)

/** What to do now, as the way to the page on which it is done, unless that is the present one. */
function StepLink({ to, page, children }: { to: string | undefined; page: string; children: string }) {
  if (to === undefined || to === page) return children
  return (
    <Link href={to} className="text-nav-muted hover:text-on-nav">
      {children}
    </Link>
  )
}
