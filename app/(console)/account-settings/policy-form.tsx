import { ButtonLink, type ButtonRefusal } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PanelActions } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormError } from '@/lib/console/form-state'
import { errorAt } from '@/lib/console/form-state'
import { CHARACTER_KINDS, DEFAULT_REVIEW, POLICY_REVIEW, type PolicyFields } from '@/lib/console/password-policy'
import { accountSettingsTexts, policyFormTexts as texts } from '@/lib/texts/account-settings'
import { NumberField, SettingGroup, SettingRow } from './setting-row'

/**
 * All fields of the password policy. The form leads to the page that shows what would change, and keeps what was typed
 * in the address.
 */
export function PolicyForm({
  fields,
  errors,
  isDraft,
  toDefault,
}: {
  fields: PolicyFields
  errors: readonly FormError[]
  /** Whether the fields differ from what is in force. */
  isDraft: boolean
  /** The way back to the default policy, unless it is in force. */
  toDefault: { refused: ButtonRefusal | undefined } | undefined
}) {
  const check = (name: keyof PolicyFields) => ({ name, value: 'on', defaultChecked: fields[name] === 'on' })
  const number = (name: keyof PolicyFields) => ({ name, value: fields[name], error: errorAt({ errors }, name) })
  return (
    <form action={POLICY_REVIEW} method="get">
      {errors.length > 0 && (
        <div className="px-(--inset) pt-5">
          <ErrorSummary errors={errors} />
        </div>
      )}
      <SettingRow label={texts.length} htmlFor="MinimumPasswordLength">
        <NumberField {...number('MinimumPasswordLength')} unit={texts.lengthUnit} />
      </SettingRow>
      <SettingGroup label={texts.mustContain}>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {CHARACTER_KINDS.map((kind) => (
            // By itself: fields that follow each other are apart.
            <div key={kind}>
              <Checkbox {...check(kind)} label={texts.kinds[kind]} />
            </div>
          ))}
        </div>
      </SettingGroup>
      <SettingGroup label={texts.expiry}>
        <Checkbox {...check('expires')} label={texts.expires} />
        <div className="grid gap-2 ps-6">
          <NumberField {...number('MaxPasswordAge')} label={texts.days} unit={texts.daysUnit} />
          <Checkbox {...check('HardExpiry')} label={texts.hard} />
        </div>
      </SettingGroup>
      <SettingGroup label={texts.reuse}>
        <Checkbox {...check('remembers')} label={texts.remembers} />
        <div className="ps-6">
          <NumberField {...number('PasswordReusePrevention')} label={texts.remembered} unit={texts.rememberedUnit} />
        </div>
      </SettingGroup>
      <SettingGroup label={texts.own}>
        <Checkbox {...check('AllowUsersToChangePassword')} label={texts.ownLabel} />
        <p className="ps-6 text-muted">{texts.ownHint}</p>
      </SettingGroup>
      <PanelActions>
        <SubmitButton>{accountSettingsTexts.review}</SubmitButton>
        {isDraft && <ButtonLink href="/account-settings">{accountSettingsTexts.discard}</ButtonLink>}
        {toDefault && (
          <ButtonLink href={DEFAULT_REVIEW} variant="quiet" refused={toDefault.refused} className="ms-auto">
            {accountSettingsTexts.toDefault}
          </ButtonLink>
        )}
      </PanelActions>
    </form>
  )
}
