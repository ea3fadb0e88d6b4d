'use server'

import type { ActionResult, CallResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { formCommand } from '@/lib/console/actions'
import { performDeletion } from '@/lib/console/deletion'
import { type EachCall, performEach, resultOfEach } from '@/lib/console/each-call'
import type { Form } from '@/lib/console/form'
import { redirectWith } from '@/lib/console/last-result'
import { again } from '@/lib/console/next-calls'
import { userDeletion } from '@/lib/console/user-deletion'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { holderTexts } from '@/lib/texts/holders'
import { selectedUserTexts as texts } from '@/lib/texts/selected-users'
import { userPageTexts } from '@/lib/texts/user'
import { MOST_SELECTED, selectedHref } from './most-selected'

// Each action gets `UserName` several times, and `of`: how the address of the page says which users they are.

const LIST = '/users'

const namesIn = (form: Form) => [...new Set(form.texts('UserName'))].slice(0, MOST_SELECTED)

const backTo = { backTo: (form: Form) => selectedHref(form.text('of')) }

/** Tells the list what came of it, and leads there. */
const toList = (caller: Caller, result: ActionResult) => redirectWith(caller, LIST, result)

/** Makes one call for each user. Only failures are listed, by their causes, and offered to be tried again. */
async function madeForEach(
  caller: Caller,
  calls: readonly EachCall[],
  said: { done: string; partly: (done: number, all: number) => string },
): Promise<ActionResult> {
  const failed = await performEach(caller, calls)
  const next = again(
    LIST,
    failed.map(({ call }) => call),
  )
  return resultOfEach(calls, failed, said, next)
}

/** Adds each selected user to a group. Gets `GroupName`. */
export const addEachToGroup = formCommand(
  LIST,
  async (form, { caller }) => {
    const names = namesIn(form)
    const GroupName = form.text('GroupName')
    if (GroupName === '') return toList(caller, { tone: 'warning', title: userPageTexts.groups.chooseFirst })
    const calls = names.map((UserName) => ({ operation: AddUserToGroup, input: { UserName, GroupName }, on: UserName }))
    const partly = (done: number, all: number) => texts.addedSome(done, all, GroupName)
    return toList(caller, await madeForEach(caller, calls, { done: texts.added(names.length, GroupName), partly }))
  },
  backTo,
)

/** Attaches a policy to each selected user. Gets `PolicyArn`. */
export const attachToEach = formCommand(
  LIST,
  async (form, { caller }) => {
    const names = namesIn(form)
    const PolicyArn = form.text('PolicyArn').trim()
    if (PolicyArn === '') return toList(caller, { tone: 'warning', title: holderTexts.attach.chooseFirst })
    const calls = names.map((UserName) => ({
      operation: AttachUserPolicy,
      input: { UserName, PolicyArn },
      on: UserName,
    }))
    const policy = nameInArn(PolicyArn)
    const partly = (done: number, all: number) => texts.attachedSome(done, all, policy)
    return toList(caller, await madeForEach(caller, calls, { done: texts.attached(names.length, policy), partly }))
  },
  backTo,
)

/**
 * Deletes each selected user with everything that belongs to it. Gets `confirm`. Of a user who stays, the call that stopped
 * the deletion is listed.
 */
export const deleteEach = formCommand(
  LIST,
  async (form, { caller }) => {
    const names = namesIn(form)
    if (form.text('confirm').trim().toLowerCase() !== texts.word) {
      return toList(caller, { tone: 'danger', title: texts.wrongWord(texts.word) })
    }
    const failures: CallResult[] = []
    for (const name of names) {
      const { steps } = await userDeletion(caller, name)
      const failed = (await performDeletion(caller, steps)).find(({ outcome }) => outcome !== 'done')
      if (failed) failures.push({ ...failed, on: name })
    }
    if (failures.length === 0) return toList(caller, { tone: 'success', title: texts.deleted(names.length) })
    const title = texts.deletedSome(names.length - failures.length, names.length)
    return toList(caller, { tone: 'danger', title, calls: failures })
  },
  backTo,
)
