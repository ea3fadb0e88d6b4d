'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction } from '@/lib/console/actions'
import { performCreation } from '@/lib/console/creation'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid } from '@/lib/console/form-state'
import { groupHref } from '@/lib/console/holder-address'
import { redirectWith } from '@/lib/console/last-result'
import { groupCreation, newGroupProblems, readNewGroup } from '@/lib/console/new-group'
import { restOf } from '@/lib/console/next-calls'
import { groupTexts } from '@/lib/texts/groups'

const texts = groupTexts.create

/** Creates a group with what the first step carried, and leads to it. */
export const createGroup = formAction<RefusalView | undefined>('/groups/create', async (form, { caller }) => {
  const group = readNewGroup((field) => form.texts(field))
  const problems = newGroupProblems(group)
  if (problems.length > 0) return invalid(problems)
  const made = await performCreation(caller, groupCreation(group))
  if (!made.ok) {
    const { error } = made
    const said = { EntityAlreadyExists: { message: texts.nameTaken(group.name) } }
    return { ...failed(error, {}, said), result: error.refusal && deniedView(error.refusal) }
  }
  const { calls, failed: left } = made.output
  const page = groupHref(group.name)
  return redirectWith(caller, page, {
    tone: left.length === 0 ? 'success' : 'warning',
    title: left.length === 0 ? texts.created(group.name) : texts.partly(group.name, left.length),
    calls,
    next: restOf(page, left),
  })
})
