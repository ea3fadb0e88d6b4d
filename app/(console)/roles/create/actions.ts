'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction } from '@/lib/console/actions'
import { performCreation } from '@/lib/console/creation'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid } from '@/lib/console/form-state'
import { roleHref } from '@/lib/console/holder-address'
import { redirectWith } from '@/lib/console/last-result'
import { newRoleProblems, readNewRole, roleCreation } from '@/lib/console/new-role'
import { restOf } from '@/lib/console/next-calls'
import { roleTexts } from '@/lib/texts/roles'

const texts = roleTexts.create

/** Creates a role with what the steps carried, and leads to it. */
export const createRole = formAction<RefusalView | undefined>('/roles/create', async (form, { caller }) => {
  const role = readNewRole((field) => form.texts(field))
  const problems = newRoleProblems(role)
  if (problems.length > 0) return invalid(problems)
  const made = await performCreation(caller, roleCreation(role, caller.account))
  if (!made.ok) {
    const { error } = made
    const said = { EntityAlreadyExists: { message: texts.nameTaken(role.name) } }
    return { ...failed(error, {}, said), result: error.refusal && deniedView(error.refusal) }
  }
  const { calls, failed: left } = made.output
  const page = roleHref(role.name)
  return redirectWith(caller, page, {
    tone: left.length === 0 ? 'success' : 'warning',
    title: left.length === 0 ? texts.created(role.name) : texts.partly(role.name, left.length),
    calls,
    next: restOf(page, left),
  })
})
