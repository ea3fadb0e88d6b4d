'use server'

import { redirect } from 'next/navigation'
import type { RefusalView } from '@/components/iam/refusal-view'
import { roleCookieOf, roleSessionName } from '@/lib/auth/switched-role'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { setRoleCookie } from '@/lib/console/cookies'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid } from '@/lib/console/form-state'
import { AssumeRole } from '@/lib/operations/sts/assume-role'
import { switchRoleTexts as texts } from '@/lib/texts/switch-role'

/** Assumes a role of the account as the user, and goes on with its permissions. Gets `role`: its name, with its path. */
export const switchRole = formAction<RefusalView | undefined>('/switch-role', async (form, { caller }) => {
  const role = form.text('role').trim().replace(/^\/+/, '')
  if (role === '') return invalid([{ field: 'role', message: texts.enterRole }])
  const { principal } = caller
  // The root user gets the service's own refusal.
  const RoleSessionName = roleSessionName(principal.kind === 'user' ? principal.name : 'root')
  const answer = await askAs(caller, AssumeRole, {
    RoleArn: `arn:aws:iam::${caller.account}:role/${role}`,
    RoleSessionName,
  })
  if (!answer.ok) {
    const { error } = answer
    return { ...failed(error, { role }), result: error.refusal && deniedView(error.refusal) }
  }
  await setRoleCookie(roleCookieOf(answer.output.Credentials))
  redirect('/')
})
