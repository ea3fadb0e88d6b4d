import { systemSources } from '@/lib/clock'
import { type Chance, newPassword } from '@/lib/ids'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { consoleAccessTexts as texts } from '@/lib/texts/console-access'
import { ask } from './ask'
import type { Form } from './form'
import type { FormError } from './form-state'
import { passwordRules } from './password-rules'

/** A password that an administrator gives somebody, and whether it is to be shown. */
type GivenPassword =
  | { password: string; isGenerated: boolean; problem?: undefined }
  | { problem: FormError; password?: undefined }

const LENGTH = 20
const LONGEST = 128

/**
 * Reads `kind` and `password`: a typed password, or a generated one of 20 characters of all kinds, which meets every
 * rule an account may have but a greater length. Rules that may not be read are the service's to hold.
 */
export async function readGivenPassword(form: Form, chance: Chance = systemSources.chance): Promise<GivenPassword> {
  if (form.text('kind') === 'own') {
    const password = form.text('password')
    if (password !== '') return { password, isGenerated: false }
    return { problem: { field: 'password', message: texts.enter } }
  }
  const rules = passwordRules(await ask(GetAccountPasswordPolicy, {}))
  const length = Math.min(LONGEST, Math.max(LENGTH, rules?.minimumLength ?? 0))
  return { password: newPassword(chance, length), isGenerated: true }
}
