import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import type { FormTarget } from '@/components/ui/form-action'
import { Notice } from '@/components/ui/notice'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { commonTexts } from '@/lib/texts/common'
import { mfaSessionTexts as texts } from '@/lib/texts/mfa-session'

/** Says, on top of every page, that the session is without MFA, and how that ends. */
export function MfaNotice({
  deviceName,
  signInAgain,
  assignHref,
  assignRefused,
  whyHref,
  effect = texts.denied,
}: {
  /** The user's enabled device, if there is one. */
  deviceName?: string
  signInAgain: FormTarget
  assignHref: string
  assignRefused?: ButtonRefusal
  /** The trace of the most recent refusal. */
  whyHref?: string
  /** What it means for policies. The text for the root user is another: no policy limits it. */
  effect?: string
}) {
  return (
    <Notice
      tone="warning"
      icon="shield"
      title={texts.isOff}
      actions={
        <>
          {whyHref && (
            <ButtonLink variant="tinted" className="text-link" href={whyHref}>
              {commonTexts.why}
            </ButtonLink>
          )}
          {deviceName ? (
            <TargetButton to={signInAgain} variant="primary" pending={commonTexts.signingOut}>
              {commonTexts.signInAgain}
            </TargetButton>
          ) : (
            <TargetButton to={{ href: assignHref }} variant="primary" refused={assignRefused}>
              {texts.assign}
            </TargetButton>
          )}
        </>
      }
    >
      <p>
        {effect} <Prose text={deviceName ? texts.deviceIsReady(deviceName) : texts.noDevice} />
      </p>
    </Notice>
  )
}
