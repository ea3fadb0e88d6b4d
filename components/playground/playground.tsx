'use client'

import { useDeferredValue } from 'react'
import { PageHead } from '@/components/console/page-head'
import { ContextKeys } from '@/components/iam/context-keys'
import { Evaluation } from '@/components/iam/evaluation'
import { WhatIfPanel } from '@/components/iam/what-if'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { PanelSkeleton } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import type { Inquiry } from '@/lib/playground/inquiry'
import type { Reply } from '@/lib/playground/reply'
import { playgroundTexts as texts } from '@/lib/texts/playground'
import type { Sentence } from '@/lib/texts/sentence'
import { AnswerPanels } from './answer-panels'
import type { Engine } from './engine'
import { ExamplesPanel } from './examples-panel'
import { KeysPanel } from './keys-panel'
import { PoliciesPanel } from './policies-panel'
import { RequestPanel } from './request-panel'
import { useAsking, useEngine } from './use-engine'
import { useInquiry } from './use-inquiry'

/** What a part of the question gets. */
export type Part = {
  inquiry: Inquiry
  change: (changed: Inquiry) => void
  errorAt: (field: string) => string | undefined
}

/**
 * The playground: a question on the left, its decision on the right, and the whole trace below. Everything happens in
 * the browser, and the question lives in the fragment of the address.
 */
export function Playground({
  startEngine,
  canSimulate,
  noScript,
}: {
  /** Must stay the same. */
  startEngine: () => Engine
  /** Whether there is a simulator, and somebody signed in to use it. */
  canSimulate: boolean
  /** Told to those whose browser runs no scripts, on a page that comes without them. */
  noScript?: Sentence
}) {
  const { engine, reply, isStopped } = useEngine(startEngine)
  const { inquiry, badLink, fragment, change, open } = useInquiry(engine)
  useAsking(engine, inquiry)
  const trace = reply?.decided?.trace
  // The first decision comes first: the rest of the page is drawn after it, without holding it up.
  const isDecided = useDeferredValue(reply !== undefined, false)
  return (
    <>
      <PageHead title={texts.title} sub={texts.lead} />
      <NoticeList>
        <Notice icon="lock" title={texts.privacy.title}>
          <p>{texts.privacy.text}</p>
        </Notice>
        {badLink && (
          <Notice tone="warning" title={texts.badLink[badLink]}>
            <p>{badLink === 'newer' ? texts.badLink.newerText : texts.badLink.brokenText}</p>
          </Notice>
        )}
        {isStopped && (
          <Notice tone="danger" title={texts.stopped.title}>
            <p>{texts.stopped.text}</p>
          </Notice>
        )}
      </NoticeList>
      {noScript && (
        <div className="hidden noscript:block">
          <Notice tone="warning" title={texts.noScript.title}>
            <p>
              <Prose text={noScript} />
            </p>
          </Notice>
        </div>
      )}
      <div className={PLACES}>
        <div className="grid min-w-0 gap-5">
          {inquiry && (isDecided || isStopped) ? (
            <Question inquiry={inquiry} change={change} open={open} reply={reply} />
          ) : (
            <PanelSkeleton name="policies" title={texts.policies.title} rows={8} />
          )}
        </div>
        <div className="grid min-w-0 gap-5 max-wide:order-first wide:sticky wide:top-16">
          {inquiry && reply ? (
            <AnswerPanels
              inquiry={inquiry}
              reply={reply}
              change={change}
              fragment={fragment}
              canSimulate={canSimulate}
            />
          ) : (
            <PanelSkeleton name="decision" title={texts.answer.title} rows={4} />
          )}
        </div>
      </div>
      {trace && isDecided && (
        <div className="mt-5">
          {trace.counterfactuals && trace.counterfactuals.length > 0 && <WhatIfPanel cases={trace.counterfactuals} />}
          <ContextKeys keys={trace.keys} others={trace.otherKeys} />
          <Evaluation phases={trace.phases} />
        </div>
      )}
    </>
  )
}

const PLACES = 'grid grid-cols-1 items-start gap-5 wide:grid-cols-2 noscript:hidden'

function Question({
  inquiry,
  change,
  open,
  reply,
}: {
  inquiry: Inquiry
  change: (changed: Inquiry) => void
  open: (other: Inquiry) => void
  reply: Reply | undefined
}) {
  const part: Part = {
    inquiry,
    change,
    errorAt: (field) => reply?.problems.find((problem) => problem.field === field)?.message,
  }
  return (
    <>
      <ExamplesPanel open={open} />
      <PoliciesPanel part={part} findings={reply?.findings ?? {}} isDue={reply !== undefined} />
      <RequestPanel part={part} unknown={reply?.decided?.unknown} />
      <KeysPanel part={part} />
    </>
  )
}
