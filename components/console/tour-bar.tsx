'use client'

import { usePathname } from 'next/navigation'
import { useRef, useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { cx } from '@/components/ui/cx'
import type { FormAction } from '@/components/ui/form-action'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { tourTexts as texts } from '@/lib/texts/tours'
import { BAR_BUTTON } from './bar'
import { useTourKeys } from './tour-keys'
import type { TourState } from './tour-state'
import { useLabState } from './use-lab-state'

type Post = Exclude<FormAction, string>

/**
 * The tour that is on, at the bottom of every page of the console: the step that is shown, and the way to the next one. It
 * asks for news itself, because the presenter may take a step by hand.
 */
export function TourBar({
  state: first,
  hasShortcuts,
  show,
  leave,
}: {
  state: TourState
  hasShortcuts: boolean
  /** Gets `tour` and `step`. */
  show: Post
  leave: Post
}) {
  const page = usePathname()
  const [newest, setNewest] = useState(first)
  // What comes with a page is newer than what was asked for before it.
  const [given, setGiven] = useState(first.stamp)
  if (given !== first.stamp) {
    setGiven(first.stamp)
    setNewest(first)
  }
  useLabState(newest, 2_000, setNewest, page)
  const onward = useRef<HTMLFormElement>(null)
  const again = useRef<HTMLFormElement>(null)
  useTourKeys(hasShortcuts, {
    ArrowRight: () => onward.current?.requestSubmit(),
    r: () => again.current?.requestSubmit(),
  })
  if (page.startsWith('/labs')) return null
  const { tour, href, title, number, of, stepTitle, next } = newest
  return (
    <section
      id="lab-bar"
      tabIndex={-1}
      aria-label={texts.bar.label}
      data-lab-bar={tour}
      data-tour-step={number}
      className="sticky bottom-0 z-10 border-t border-nav-edge bg-nav px-4 py-2 text-on-nav [--ring:var(--color-focus-nav)] max-sm:px-3 lg:px-5 print:hidden max-[16rem]:static"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Icon name="lab" className="max-sm:hidden" />
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-semibold">{stepTitle}</p>
          <p className="text-caption text-nav-muted" role="status">
            {title}. {texts.bar.step(number, of)}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2 max-[16rem]:grid-cols-1">
          {next && (
            <StepForm
              form={onward}
              show={show}
              tour={tour}
              step={number + 1}
              label={next === 'play' ? texts.doIt : texts.nextLab}
            />
          )}
          <StepForm form={again} show={show} tour={tour} step={1} label={texts.again} />
          <a
            className={cx(
              BAR_BUTTON,
              'min-h-8 border-on-nav/40 bg-transparent px-3 text-center font-semibold text-on-nav max-sm:min-h-10 max-sm:whitespace-normal',
            )}
            href={`${href}/notes`}
            target="postern-notes"
          >
            {texts.notes}
          </a>
          <ActionForm action={leave} className="contents">
            <SubmitButton variant="tinted" size="small" className="border-on-nav/40!">
              {texts.leave}
            </SubmitButton>
          </ActionForm>
        </div>
      </div>
    </section>
  )
}

function StepForm({
  form,
  show,
  tour,
  step,
  label,
}: {
  form: React.RefObject<HTMLFormElement | null>
  show: Post
  tour: string
  step: number
  label: string
}) {
  return (
    <ActionForm ref={form} action={show} className="contents">
      <input type="hidden" name="tour" value={tour} />
      <input type="hidden" name="step" value={step} />
      <SubmitButton variant="tinted" size="small" className="border-on-nav/40!" pending={texts.starting}>
        {label}
      </SubmitButton>
    </ActionForm>
  )
}
