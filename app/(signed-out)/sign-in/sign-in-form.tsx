'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, READY } from '@/lib/console/form-state'
import { signInAsUser } from './actions'
import { PageTitle } from './page-title'

/** The form of an IAM user. */
export function SignInForm({
  account,
  isFixed,
  userName,
  isRemembered,
  next,
}: {
  account: string
  /** The address of the page names the account, so it is not asked for. */
  isFixed?: boolean
  userName: string
  isRemembered: boolean
  next: string
}) {
  const [state, action] = useActionState(signInAsUser, READY)
  const { values, status } = state
  const hasFailed = status === 'failed'
  return (
    <form action={action} className="mt-6" noValidate>
      <PageTitle title="Sign in as IAM user" state={hasFailed ? 'failed' : undefined} />
      <ErrorSummary
        errors={state.errors}
        title={state.code === 'ValidationError' ? undefined : 'You are not signed in'}
      />
      <input type="hidden" name="next" value={next} />
      {isFixed ? (
        <FixedAccount account={account} next={next} />
      ) : (
        <TextField
          label="Account ID or alias"
          name="account"
          defaultValue={values.account ?? account}
          error={errorAt(state, 'account')}
          autoComplete="section-account organization"
          spellCheck={false}
          autoCapitalize="none"
        />
      )}
      <TextField
        label="IAM user name"
        name="username"
        defaultValue={values.username ?? userName}
        error={errorAt(state, 'username')}
        autoComplete="username"
        spellCheck={false}
        autoCapitalize="none"
      />
      <PasswordField
        label="Password"
        name="password"
        error={errorAt(state, 'password')}
        autoComplete="current-password"
      />
      <Checkbox
        label="Remember this account"
        name="remember"
        defaultChecked={hasFailed ? values.remember !== '' : isRemembered}
      />
      <SubmitButton size="large" block pending="Signing in" className="mt-5">
        Sign in
      </SubmitButton>
    </form>
  )
}

function FixedAccount({ account, next }: { account: string; next: string }) {
  const query = new URLSearchParams({ different: '1', ...(next !== '/' && { next }) })
  return (
    <div className="field">
      <p className="font-semibold">Account ID or alias</p>
      <p className="mt-1 text-form font-semibold wrap-anywhere">{account}</p>
      <input type="hidden" name="account" value={account} />
      <Link href={`/sign-in?${query}`}>Sign in to a different account</Link>
    </div>
  )
}
