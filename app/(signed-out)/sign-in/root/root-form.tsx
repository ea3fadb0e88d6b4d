'use client'

import { useActionState, useEffect, useRef } from 'react'
import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextButton } from '@/components/ui/text-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState, READY } from '@/lib/console/form-state'
import { signInTexts } from '@/lib/texts/sign-in'
import { PageTitle } from '../page-title'
import { signInAsRoot } from './actions'
import type { RootStep } from './root-step'

/** The form of the root user: the address, then the password, without leaving the page. */
export function RootForm({ next }: { next: string }) {
  const [state, action] = useActionState<FormState<RootStep>, FormData>(signInAsRoot, READY)
  const isPassword = state.result === 'password'
  return (
    <>
      <form action={action} className="mt-6" noValidate>
        <PageTitle title={signInTexts.titleOfRoot} state={state.status === 'failed' ? 'failed' : undefined} />
        <ErrorSummary errors={state.errors} title={state.code === 'ValidationError' ? undefined : signInTexts.failed} />
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="step" value={isPassword ? 'password' : 'email'} />
        {isPassword ? <PasswordStep state={state} /> : <AddressStep state={state} />}
      </form>
      {/* A form of its own: the Enter key must press Sign in, not the first button of the form. */}
      <form action={action} id={BACK}>
        <input type="hidden" name="back" value="1" />
        <input type="hidden" name="email" value={state.values.email ?? ''} />
      </form>
    </>
  )
}

const BACK = 'another-address'

function AddressStep({ state }: { state: FormState<RootStep> }) {
  return (
    <>
      <FocusOnNavigation target="email" />
      <TextField
        label={signInTexts.email}
        name="email"
        type="email"
        autoFocus={state.status !== 'failed'}
        defaultValue={state.values.email}
        error={errorAt(state, 'email')}
        autoComplete="username"
        spellCheck={false}
        autoCapitalize="none"
      />
      <SubmitButton size="large" block className="mt-5">
        {signInTexts.next}
      </SubmitButton>
    </>
  )
}

function PasswordStep({ state }: { state: FormState<RootStep> }) {
  const box = useRef<HTMLDivElement>(null)
  // The step arrived in place of the other, so the focus has to be brought along; an error keeps it for its summary.
  const hasErrors = state.errors.length > 0
  useEffect(() => {
    if (!hasErrors) box.current?.querySelector<HTMLInputElement>('#password')?.focus()
  }, [hasErrors])
  return (
    <div ref={box}>
      {/* Shown and sent again: managers want the name beside the password. */}
      <TextField
        label={signInTexts.email}
        name="email"
        type="email"
        readOnly
        value={state.values.email}
        autoComplete="username"
        aside={
          <TextButton type="submit" form={BACK} aria-label={signInTexts.changeEmail}>
            {signInTexts.change}
          </TextButton>
        }
      />
      <PasswordField
        label={signInTexts.password}
        name="password"
        error={errorAt(state, 'password')}
        autoComplete="current-password"
      />
      <SubmitButton size="large" block pending={signInTexts.signingIn} className="mt-5">
        {signInTexts.title}
      </SubmitButton>
    </div>
  )
}
