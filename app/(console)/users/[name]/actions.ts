'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ActionResult, CallResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import { formCommand } from '@/lib/console/actions'
import { type Answer, ask } from '@/lib/console/ask'
import { callResult } from '@/lib/console/devices'
import type { Form } from '@/lib/console/form'
import { keepResult } from '@/lib/console/last-result'
import { resultOfCall, resultOfCalls } from '@/lib/console/results'
import { readTagChanges } from '@/lib/console/tag-changes'
import { type UserTab, userHref } from '@/lib/console/user-address'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import { DeleteUserPermissionsBoundary } from '@/lib/operations/iam/boundaries/delete-permissions-boundary'
import { PutUserPermissionsBoundary } from '@/lib/operations/iam/boundaries/put-permissions-boundary'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { TagUser } from '@/lib/operations/iam/tags/tag'
import { UntagUser } from '@/lib/operations/iam/tags/untag'
import { userPageTexts as texts } from '@/lib/texts/user'

/** Makes an action of a tab: it gets `UserName`, and its result is shown on that tab. */
function userCommand(tab: UserTab, work: (form: Form, UserName: string) => Promise<ActionResult>) {
  return formCommand('/users', async (form, { caller }) => {
    const name = form.text('UserName')
    const page = userHref(name, tab)
    keepResult(caller, page, await work(form, name))
    redirect(page as Route)
  })
}

const notChosen = (title: string): ActionResult => ({ tone: 'warning', title })

/** Attaches a managed policy. Gets `PolicyArn`. */
export const attachPolicy = userCommand('permissions', async (form, UserName) => {
  const PolicyArn = form.text('PolicyArn').trim()
  if (PolicyArn === '') return notChosen(texts.attach.chooseFirst)
  const answer = await ask(AttachUserPolicy, { UserName, PolicyArn })
  const done = texts.policies.attached(nameInArn(PolicyArn), UserName)
  return resultOfCall(AttachUserPolicy.action, answer, { done })
})

/** Detaches a managed policy. Gets `PolicyArn`. */
export const detachPolicy = userCommand('permissions', async (form, UserName) => {
  const PolicyArn = form.text('PolicyArn')
  const answer = await ask(DetachUserPolicy, { UserName, PolicyArn })
  const done = texts.policies.detached(nameInArn(PolicyArn), UserName)
  return resultOfCall(DetachUserPolicy.action, answer, { done })
})

/** Limits the user by a managed policy. Gets `PermissionsBoundary`. */
export const setBoundary = userCommand('permissions', async (form, UserName) => {
  const PermissionsBoundary = form.text('PermissionsBoundary').trim()
  if (PermissionsBoundary === '') return notChosen(texts.attach.chooseFirst)
  const answer = await ask(PutUserPermissionsBoundary, { UserName, PermissionsBoundary })
  const done = texts.boundary.wasSet(nameInArn(PermissionsBoundary), UserName)
  return resultOfCall(PutUserPermissionsBoundary.action, answer, { done })
})

/** Takes the limit away. */
export const removeBoundary = userCommand('permissions', async (_, UserName) => {
  const answer = await ask(DeleteUserPermissionsBoundary, { UserName })
  return resultOfCall(DeleteUserPermissionsBoundary.action, answer, { done: texts.boundary.wasRemoved(UserName) })
})

/** Adds the user to a group. Gets `GroupName`. */
export const addToGroup = userCommand('groups', async (form, UserName) => {
  const GroupName = form.text('GroupName').trim()
  if (GroupName === '') return notChosen(texts.groups.chooseFirst)
  const answer = await ask(AddUserToGroup, { UserName, GroupName })
  return resultOfCall(AddUserToGroup.action, answer, { done: texts.groups.added(UserName, GroupName) })
})

/** Removes the user from a group. Gets `GroupName`. */
export const removeFromGroup = userCommand('groups', async (form, UserName) => {
  const GroupName = form.text('GroupName')
  const answer = await ask(RemoveUserFromGroup, { UserName, GroupName })
  return resultOfCall(RemoveUserFromGroup.action, answer, { done: texts.groups.removed(UserName, GroupName) })
})

/** Saves the tags: one call for those that are new or have another value, one for those that are gone. */
export const saveTags = userCommand('tags', async (form, UserName) => {
  const { changes, problem } = readTagChanges(form)
  if (problem !== undefined) return { tone: 'danger', title: problem }
  const { set, gone } = changes
  const calls: CallResult[] = []
  const call = (action: string, answer: Answer<unknown>) => calls.push(callResult(action, answer))
  // First what is gone: a user with 50 tags has no room for a new one before.
  if (gone.length > 0) call(UntagUser.action, await ask(UntagUser, { UserName, TagKeys: gone }))
  if (set.length > 0) call(TagUser.action, await ask(TagUser, { UserName, Tags: set }))
  if (calls.length === 0) return notChosen(texts.tags.nothingToSave)
  return resultOfCalls(calls, { done: texts.tags.saved(gone.length + set.length), partly: texts.tags.partly })
})
