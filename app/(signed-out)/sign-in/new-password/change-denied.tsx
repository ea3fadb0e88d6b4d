'use client'

import { useEffect, useRef } from 'react'
import { AccessDenied } from '@/components/iam/access-denied'
import type { RefusalView } from '@/components/iam/refusal-view'
import { buttonClass } from '@/components/ui/button'
import { ButtonRow } from '@/components/ui/button-row'
import { Disclosure } from '@/components/ui/disclosure'
import { CancelButton } from '../cancel-button'

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
        <AccessDenied panel="Change password" refusal={{ ...denied, decisionId: undefined }} />
      </div>
      <section>
        <h2>Your password is not the reason</h2>
        <p className="mt-1">
          The policies were asked before any password was looked at. No other password will change their answer.
        </p>
        <p className="mt-3">
          <Deadlock denied={denied} hadMfa={hadMfa} />
        </p>
      </section>
      <section>
        <h2>What an administrator has to do</h2>
        <Remedies denied={denied} />
      </section>
      <Disclosure summary="The message of the service">
        <p className="wrap-anywhere">{denied.message}</p>
        {denied.decisionId && (
          <p className="text-caption text-muted mt-2 wrap-anywhere">
            An administrator finds the whole trace under decision <code>{denied.decisionId}</code>.
          </p>
        )}
      </Disclosure>
      <ButtonRow>
        <CancelButton>Sign out</CancelButton>
        {/* A plain link: it must load the page anew, form and all. */}
        <a className={buttonClass({ variant: 'quiet' })} href="/sign-in/new-password">
          Try again
        </a>
      </ButtonRow>
    </div>
  )
}

function Deadlock({ denied, hadMfa }: { denied: RefusalView; hadMfa: boolean }) {
  if (denied.kind === 'explicit-mfa') {
    return (
      <>
        You cannot get out of this alone: the change needs MFA, an MFA device can only be assigned in a session, and
        there is no session before the change.
      </>
    )
  }
  return (
    <>
      You cannot get out of this alone: there is no session before the change, and your policies do not let you make it
      {hadMfa && ', although you signed in with MFA'}.
    </>
  )
}

function Remedies({ denied }: { denied: RefusalView }) {
  const policy = denied.statement ? <strong>{denied.statement.policyName}</strong> : 'the policy that refuses it'
  return (
    <ol className="mt-2 grid list-decimal gap-2 ps-5">
      <li>
        Give you a password that need not be changed at the next sign-in. You then sign in with it
        {denied.kind === 'explicit-mfa' && ', assign an MFA device and sign in again with MFA'}.
      </li>
      {denied.kind === 'explicit-mfa' || denied.kind === 'explicit' ? (
        <li>
          Or exempt <code>{denied.action}</code> from the statement
          {denied.statement?.sid && (
            <>
              {' '}
              <code>{denied.statement.sid}</code>
            </>
          )}{' '}
          of {policy}, and allow it: the managed policy <code>IAMUserChangePassword</code> does.
        </li>
      ) : (
        <li>
          Or allow <code>{denied.action}</code> on your own user: the managed policy <code>IAMUserChangePassword</code>{' '}
          does.
        </li>
      )}
    </ol>
  )
}
