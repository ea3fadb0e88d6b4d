'use server'

import type { ActionResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { formCommand } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import type { Form } from '@/lib/console/form'
import { userHref } from '@/lib/console/holder-address'
import { redirectWith } from '@/lib/console/last-result'
import { withUndo } from '@/lib/console/next-calls'
import { resultOfCall } from '@/lib/console/results'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { userPageTexts } from '@/lib/texts/user'

const texts = userPageTexts.groups

/** Makes an action of the tab Groups: it gets `UserName`, and its result is shown there. */
function groupCommand(work: (form: Form, UserName: string, caller: Caller, page: string) => Promise<ActionResult>) {
  return formCommand('/users', async (form, { caller }) => {
    const name = form.text('UserName')
    const page = userHref(name, 'groups')
    return redirectWith(caller, page, await work(form, name, caller, page))
  })
}

/** Adds the user to a group. Gets `GroupName`. */
export const addToGroup = groupCommand(async (form, UserName, caller, page) => {
  const GroupName = form.text('GroupName').trim()
  if (GroupName === '') return { tone: 'warning', title: texts.chooseFirst }
  const answer = await ask(AddUserToGroup, { UserName, GroupName })
  const result = resultOfCall(AddUserToGroup.action, answer, { done: texts.added(UserName, GroupName) })
  return withUndo(result, caller, page, [{ operation: RemoveUserFromGroup, input: { UserName, GroupName } }])
})

/** Removes the user from a group. Gets `GroupName`. */
export const removeFromGroup = groupCommand(async (form, UserName, caller, page) => {
  const GroupName = form.text('GroupName')
  const answer = await ask(RemoveUserFromGroup, { UserName, GroupName })
  const result = resultOfCall(RemoveUserFromGroup.action, answer, { done: texts.removed(UserName, GroupName) })
  return withUndo(result, caller, page, [{ operation: AddUserToGroup, input: { UserName, GroupName } }])
})
