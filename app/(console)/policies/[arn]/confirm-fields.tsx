import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/text-field'
import { errorAt, type FormState } from '@/lib/console/form-state'
import type { EffectView } from '@/lib/console/policies/effect/view-types'
import { effectTexts } from '@/lib/texts/policy-effect'

const texts = effectTexts.saving

/** What is asked of somebody who opens a write: to have looked, and, where it opens without MFA, the name of the policy. */
export function ConfirmFields({
  view: { opensWrite, opensWriteWithoutMfa },
  name,
  state,
}: {
  view: EffectView
  name: string
  state: Pick<FormState<unknown>, 'errors'>
}) {
  if (opensWrite === 0) return null
  return (
    <>
      <input type="hidden" name="opens" value={opensWrite} />
      <Checkbox name="looked" value="yes" label={texts.looked(opensWrite)} error={errorAt(state, 'looked')} />
      {opensWriteWithoutMfa > 0 && (
        <>
          <input type="hidden" name="opens-without-mfa" value={opensWriteWithoutMfa} />
          <div className="max-w-104">
            <TextField
              name="confirm"
              label={texts.type(name)}
              error={errorAt(state, 'confirm')}
              autoComplete="off"
              spellCheck={false}
            />
          </div>
        </>
      )}
    </>
  )
}
