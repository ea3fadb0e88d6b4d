import { type RefObject, useEffect, useRef } from 'react'
import { DecisionTrace } from '@/components/iam/decision-trace'
import { TraceActions } from '@/components/iam/trace-actions'
import type { TraceView } from '@/components/iam/trace-view'
import { Button } from '@/components/ui/button'
import { HeadLine } from '@/components/ui/head-line'
import { Prose } from '@/components/ui/prose'
import { simulatorTexts } from '@/lib/texts/simulator'
import { FORM } from './form'

const texts = simulatorTexts.trace

/** One answer in full, in place of the form. The focus comes here, and goes back to the button that asked. */
export function TracePanel({
  trace,
  leave,
  opener,
}: {
  trace: TraceView
  leave: () => void
  opener: RefObject<HTMLElement | undefined>
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each trace is a place of its own
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
    return () => opener.current?.focus()
  }, [trace])
  const { action, resource } = trace.request
  return (
    <section className="mb-5" aria-labelledby="trace-title" data-panel="trace">
      <HeadLine
        sub={
          <span className="wrap-anywhere">
            <Prose text={texts.on(resource)} />
          </span>
        }
        actions={
          <>
            <TraceActions trace={trace} />
            <Button
              type="submit"
              form={FORM}
              name="intent"
              value="run"
              variant="primary"
              onClick={(event) => {
                event.preventDefault()
                leave()
              }}
            >
              {texts.back}
            </Button>
          </>
        }
      >
        <h2 id="trace-title" ref={heading} tabIndex={-1} className="[&_code]:text-section">
          <Prose text={texts.title(action)} />
        </h2>
      </HeadLine>
      <DecisionTrace trace={trace} />
    </section>
  )
}
