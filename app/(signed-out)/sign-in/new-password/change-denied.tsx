'use client'

import { useEffect, useRef } from 'react'
import { AccessDenied } from '@/components/iam/access-denied'
import type { RefusalView } from '@/components/iam/refusal-view'
import { buttonClass } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Disclosure } from '@/components/ui/disclosure'
import { Prose } from '@/components/ui/prose'
import { commonTexts } from '@/lib/texts/common'
import { langOfEnglish } from '@/lib/texts/localized'
import { newPasswordTexts } from '@/lib/texts/new-password'
import { CancelButton } from '../cancel-button'

const TEXTS = newPasswordTexts.denied

/**
 * The deadlock: the password must be changed to get in, and the policies refuse the change. It shows everything that the
 * trace would, because without a session nobody can open the trace.
 */
export function ChangeDenied({ denied, hadMfa }: { denied: RefusalView; hadMfa: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="mt-5 grid gap-5">
      <div
        ref={box}
        tabIndex={-1}
        className="outline-none"
        data-panel="new-password"
        data-state="denied"
        data-decision-id={denied.decisionId}
      >
        <AccessDenied panel={newPasswordTexts.submit} refusal={{ ...denied, decisionId: undefined }} />
      </div>
      <section>
        <h2>{TEXTS.notThePassword}</h2>
        <p className="mt-1">{TEXTS.notThePasswordText}</p>
        <p className="mt-3">{deadlock(denied, hadMfa)}</p>
      </section>
      <section>
        <h2>{TEXTS.remedies}</h2>
        <Remedies denied={denied} />
      </section>
      <Disclosure summary={TEXTS.message}>
        <p className="wrap-anywhere" lang={langOfEnglish()}>
          {denied.message}
        </p>
        {denied.decisionId && (
          <p className="text-caption text-muted mt-2 wrap-anywhere">
            <Prose text={TEXTS.decision(denied.decisionId)} />
          </p>
        )}
      </Disclosure>
      <ButtonRow>
        <CancelButton>{commonTexts.signOut}</CancelButton>
        {/* A plain link: it must load the page anew, form and all. */}
        <a className={buttonClass({ variant: 'quiet' })} href="/sign-in/new-password">
          {commonTexts.tryAgain}
        </a>
      </ButtonRow>
    </div>
  )
}

function deadlock({ kind }: RefusalView, hadMfa: boolean): string {
  if (kind === 'explicit-mfa') return TEXTS.needsMfa
  return hadMfa ? TEXTS.notAllowedWithMfa : TEXTS.notAllowed
}

function Remedies({ denied: { kind, action, statement } }: { denied: RefusalView }) {
  const isExplicit = kind === 'explicit-mfa' || kind === 'explicit'
  return (
    <ol className="mt-2 grid list-decimal gap-2 ps-5">
      <li>{kind === 'explicit-mfa' ? TEXTS.otherPasswordMfa : TEXTS.otherPassword}</li>
      <li>
        <Prose
          text={
            isExplicit
              ? TEXTS.exempt({ action, policy: statement?.policyName, sid: statement?.sid })
              : TEXTS.allow(action)
          }
        />
      </li>
    </ol>
  )
}
