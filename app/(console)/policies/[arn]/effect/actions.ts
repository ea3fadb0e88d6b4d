'use server'

import { nameInArn } from '@/lib/arns'
import { formAction } from '@/lib/console/actions'
import { invalid } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { policyHref } from '@/lib/console/policies/address'
import { madeAttachment } from '@/lib/console/policies/attachments'
import { attachmentIn } from '@/lib/console/policies/effect/address'
import { confirmationProblems } from '@/lib/console/policies/effect/confirmed'
import { policyTexts } from '@/lib/texts/policies'
import { backHref } from './back'

/**
 * Attaches a policy or detaches it, once its effect was shown. Gets `PolicyArn`, `change`, `user`, `group` and `role` any
 * number of times, `from`, and what the effect asks for (`confirmationProblems`).
 */
export const changeAttachment = formAction(
  '/policies',
  async (form, { caller }) => {
    const arn = form.text('PolicyArn')
    const asked = attachmentIn((name) => form.texts(name))
    if (!asked) return invalid([{ message: policyTexts.attached.chooseFirst }])
    const missing = confirmationProblems(form, nameInArn(arn))
    if (missing.length > 0) return invalid(missing)
    const back = backHref(arn, asked)
    return redirectWith(caller, back, await madeAttachment(caller, arn, asked, back))
  },
  { backTo: (form) => policyHref(form.text('PolicyArn'), 'attached') },
)
