import { effectTexts } from '@/lib/texts/policy-effect'
import type { Form } from '../../form'
import type { FormError } from '../../form-state'

const texts = effectTexts.saving

/**
 * What is missing in a form before a change that opens a write is saved: to have looked at the answers, and, where it opens
 * without MFA, the name of the policy. It keeps people from saving in haste; who may save is decided by the gate.
 */
export function confirmationProblems(form: Form, name: string): FormError[] {
  return [
    ...(form.isChecked('opens') && !form.isChecked('looked') ? [{ field: 'looked', message: texts.lookFirst }] : []),
    ...(form.isChecked('opens-without-mfa') && form.text('confirm').trim() !== name
      ? [{ field: 'confirm', message: texts.wrongName }]
      : []),
  ]
}
