import { ButtonLink } from '@/components/ui/button'
import type { FormTarget } from '@/components/ui/form-action'
import { Notice } from '@/components/ui/notice'
import { TargetButton } from '@/components/ui/target-button'

/** Says, on top of every page, that the session is without MFA, and how that ends. */
export function MfaNotice({
  deviceName,
  signInAgain,
  assignHref,
  whyHref,
  effect = 'The policies in force refuse most actions until you sign in with MFA.',
}: {
  /** The user's enabled device, if there is one. */
  deviceName?: string
  signInAgain: FormTarget
  assignHref: string
  /** The trace of the most recent refusal. */
  whyHref?: string
  /** What it means to the policies; for the root user, whom none limits, something else. */
  effect?: string
}) {
  return (
    <Notice
      tone="warning"
      icon="shield"
      title="This session is not MFA-authenticated"
      actions={
        <>
          {whyHref && (
            <ButtonLink variant="tinted" className="text-link" href={whyHref}>
              Why?
            </ButtonLink>
          )}
          {deviceName ? (
            <TargetButton to={signInAgain} variant="primary" pending="Signing out">
              Sign in again with MFA
            </TargetButton>
          ) : (
            <TargetButton to={{ href: assignHref }} variant="primary">
              Assign MFA device
            </TargetButton>
          )}
        </>
      }
    >
      <p>
        {effect}{' '}
        {deviceName ? (
          <>
            Your device <strong>{deviceName}</strong> is ready.
          </>
        ) : (
          'You have no MFA device yet.'
        )}
      </p>
    </Notice>
  )
}
