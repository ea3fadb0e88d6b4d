'use client'

import { FocusOnNavigation } from '@/components/console/focus-on-navigation'
import { Breaks } from '@/components/ui/breaks'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Link } from '@/components/ui/link'
import { PasswordField } from '@/components/ui/password-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState } from '@/lib/console/form-state'
import { signInTexts } from '@/lib/texts/sign-in'
import { PageTitle } from './page-title'
import { useSending } from './use-sending'

/** The form of an IAM user. The server answers it itself (lib/server/user-sign-in.ts), with or without scripts. */
export function SignInForm({
  account,
  isFixed,
  userName,
  isRemembered,
  next,
  state,
}: {
  account: string
  /** The address of the page names the account, so it is not asked for. */
  isFixed?: boolean
  userName: string
  isRemembered: boolean
  next: string
  /** What the last try led to, if it led back here. */
  state: FormState
}) {
  const { isSending, onSubmit } = useSending()
  const { values, status } = state
  const hasFailed = status === 'failed'
  // From what the page was made with, so that it stays while somebody types.
  const firstEmpty = account === '' ? 'account' : userName === '' ? 'username' : 'password'
  const focusIf = (field: typeof firstEmpty) => field === firstEmpty && !hasFailed
  return (
    <form method="post" encType="multipart/form-data" onSubmit={onSubmit} className="mt-6" noValidate>
      <PageTitle title={signInTexts.titleOfUser} state={hasFailed ? 'failed' : undefined} />
      <ErrorSummary errors={state.errors} title={state.code === 'ValidationError' ? undefined : signInTexts.failed} />
      <FocusOnNavigation target={firstEmpty} />
      <input type="hidden" name="next" value={next} />
      {isFixed ? (
        <FixedAccount account={account} next={next} />
      ) : (
        <TextField
          label={signInTexts.account}
          name="account"
          autoFocus={focusIf('account')}
          defaultValue={values.account ?? account}
          error={errorAt(state, 'account')}
          autoComplete="section-account organization"
          spellCheck={false}
          autoCapitalize="none"
        />
      )}
      <TextField
        label={signInTexts.userName}
        name="username"
        autoFocus={focusIf('username')}
        defaultValue={values.username ?? userName}
        error={errorAt(state, 'username')}
        autoComplete="username"
        spellCheck={false}
        autoCapitalize="none"
      />
      <PasswordField
        label={signInTexts.password}
        name="password"
        autoFocus={focusIf('password')}
        error={errorAt(state, 'password')}
        autoComplete="current-password"
      />
      <Checkbox
        label={signInTexts.remember}
        name="remember"
        defaultChecked={hasFailed ? values.remember !== '' : isRemembered}
      />
      <SubmitButton size="large" block isBusy={isSending} pending={signInTexts.signingIn} className="mt-5">
        {signInTexts.title}
      </SubmitButton>
    </form>
  )
}

function FixedAccount({ account, next }: { account: string; next: string }) {
  const query = new URLSearchParams({ different: '1', ...(next !== '/' && { next }) })
  return (
    <div className="field">
      <p className="font-semibold">{signInTexts.account}</p>
      <p className="mt-1 text-form font-semibold wrap-anywhere">
        <Breaks of={account} />
      </p>
      <input type="hidden" name="account" value={account} />
      <Link href={`/sign-in?${query}`}>{signInTexts.differentAccount}</Link>
    </div>
  )
}
