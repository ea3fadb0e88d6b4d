'use server'

import type { ActionResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { formAction, formCommand } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import { performEach, resultOfEach } from '@/lib/console/each-call'
import type { Form } from '@/lib/console/form'
import { failed, invalid } from '@/lib/console/form-state'
import { groupHref } from '@/lib/console/holder-address'
import { redirectWith } from '@/lib/console/last-result'
import { newGroupProblems } from '@/lib/console/new-group'
import { again, withUndo } from '@/lib/console/next-calls'
import { resultOfCall } from '@/lib/console/results'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { UpdateGroup } from '@/lib/operations/iam/groups/update-group'
import { groupTexts as texts } from '@/lib/texts/groups'

/** The most users that one form adds. */
const MOST_ADDED = 100

/** Makes an action of the tab Users: it gets `GroupName`, and its result is shown there. */
function memberCommand(work: (form: Form, GroupName: string, caller: Caller, page: string) => Promise<ActionResult>) {
  return formCommand('/groups', async (form, { caller }) => {
    const name = form.text('GroupName')
    const page = groupHref(name)
    return redirectWith(caller, page, await work(form, name, caller, page))
  })
}

/** Adds users to the group, one call for each. Gets `UserName` any number of times. */
export const addMembers = memberCommand(async (form, GroupName, caller, page) => {
  const given = form.texts('UserName').map((name) => name.trim())
  const names = [...new Set(given.filter((name) => name !== ''))].slice(0, MOST_ADDED)
  if (names.length === 0) return { tone: 'warning', title: texts.add.chooseFirst }
  const calls = names.map((UserName) => ({ operation: AddUserToGroup, input: { GroupName, UserName }, on: UserName }))
  const failed = await performEach(caller, calls)
  const next = again(
    page,
    failed.map(({ call }) => call),
  )
  const result = resultOfEach(
    calls,
    failed,
    { done: texts.add.added(names, GroupName), partly: texts.add.partly },
    next,
  )
  const back = calls.map(({ input }) => ({ operation: RemoveUserFromGroup, input }))
  return withUndo(result, caller, page, back)
})

/** Removes a user from the group. Gets `UserName`. */
export const removeMember = memberCommand(async (form, GroupName, caller, page) => {
  const UserName = form.text('UserName')
  const answer = await ask(RemoveUserFromGroup, { GroupName, UserName })
  const result = resultOfCall(RemoveUserFromGroup.action, answer, { done: texts.members.removed(UserName, GroupName) })
  return withUndo(result, caller, page, [{ operation: AddUserToGroup, input: { UserName, GroupName } }])
})

/** Renames a group or moves it to another path. Gets `GroupName` and `was-path` as they are, `name` and `path` as wanted. */
export const renameGroup = formAction('/groups', async (form, { caller }) => {
  const GroupName = form.text('GroupName')
  const wanted = { name: form.text('name').trim(), path: form.text('path').trim() }
  const problems = newGroupProblems(wanted)
  if (problems.length > 0) return invalid(problems, wanted)
  const isRenamed = wanted.name !== GroupName
  const isMoved = wanted.path !== form.text('was-path')
  if (!isRenamed && !isMoved) return invalid([{ field: 'name', message: texts.renaming.same }], wanted)
  const answer = await ask(UpdateGroup, {
    GroupName,
    ...(isRenamed && { NewGroupName: wanted.name }),
    ...(isMoved && { NewPath: wanted.path }),
  })
  if (!answer.ok) {
    const taken = { field: 'name', message: texts.create.nameTaken(wanted.name) }
    return failed(answer.error, wanted, { EntityAlreadyExists: taken })
  }
  const page = groupHref(wanted.name)
  return redirectWith(
    caller,
    page,
    resultOfCall(UpdateGroup.action, answer, { done: texts.renaming.done(wanted.name) }),
  )
})
