'use server'

import type { ActionResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { formAction, formCommand } from '@/lib/console/actions'
import { stoppedDeletion } from '@/lib/console/deletion'
import { type EachCall, performEach, performOne, resultOfEach } from '@/lib/console/each-call'
import { type CallFailure, type ResultTitles, resultOfFailures } from '@/lib/console/failures'
import type { Form } from '@/lib/console/form'
import { type FormState, invalid, READY } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { again } from '@/lib/console/next-calls'
import { userDeletion } from '@/lib/console/user-deletion'
import { AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { holderTexts } from '@/lib/texts/holders'
import { resultTexts } from '@/lib/texts/results'
import { selectedUserTexts as texts } from '@/lib/texts/selected-users'
import { userPageTexts } from '@/lib/texts/user'
import { isConfirmed, MOST_SELECTED, selectedHref } from './most-selected'

// Each action gets `UserName` and `of`: how the address of the page says which users they are. Those for all users at once
// get `UserName` several times; those for one user are for a page that makes the calls one by one.

const LIST = '/users'

const namesIn = (form: Form) => [...new Set(form.texts('UserName'))].slice(0, MOST_SELECTED)

const backTo = { backTo: (form: Form) => selectedHref(form.text('of')) }

/** Tells the list what came of it, and leads there. */
const toList = (caller: Caller, result: ActionResult) => redirectWith(caller, LIST, result)

/** Makes one call for each user. Only failures are listed, by their causes, and offered to be tried again. */
async function madeForEach(caller: Caller, calls: readonly EachCall[], said: ResultTitles): Promise<ActionResult> {
  const failed = await performEach(caller, calls)
  const next = again(
    LIST,
    failed.map(({ call }) => call),
  )
  return resultOfEach(calls, failed, said, next)
}

const adding = (UserName: string, GroupName: string) => ({
  operation: AddUserToGroup,
  input: { UserName, GroupName },
  on: UserName,
})

const attaching = (UserName: string, PolicyArn: string) => ({
  operation: AttachUserPolicy,
  input: { UserName, PolicyArn },
  on: UserName,
})

/** Adds each selected user to a group. Gets `GroupName`. */
export const addEachToGroup = formCommand(
  LIST,
  async (form, { caller }) => {
    const names = namesIn(form)
    const GroupName = form.text('GroupName')
    if (GroupName === '') return toList(caller, { tone: 'warning', title: userPageTexts.groups.chooseFirst })
    const calls = names.map((name) => adding(name, GroupName))
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
    const calls = names.map((name) => attaching(name, PolicyArn))
    const policy = nameInArn(PolicyArn)
    const partly = (done: number, all: number) => texts.attachedSome(done, all, policy)
    return toList(caller, await madeForEach(caller, calls, { done: texts.attached(names.length, policy), partly }))
  },
  backTo,
)

/**
 * Deletes each selected user with everything that belongs to it. Gets `confirm`. Of users who stay, the call that stopped
 * the deletion is listed, and a link leads to the same page about them: there the word is typed again.
 */
export const deleteEach = formCommand(
  LIST,
  async (form, { caller }) => {
    const names = namesIn(form)
    if (!isConfirmed(form.text('confirm'))) {
      return toList(caller, { tone: 'danger', title: texts.wrongWord(texts.word) })
    }
    const failures: CallFailure[] = []
    for (const name of names) {
      const failure = await stoppedDeletion(caller, name, (await userDeletion(caller, name)).steps)
      if (failure) failures.push(failure)
    }
    const said = { done: texts.deleted(names.length), partly: texts.deletedSome }
    const result = resultOfFailures(names.length, failures, said)
    if (failures.length === 0) return toList(caller, result)
    const left = new URLSearchParams(failures.map(({ on }) => ['UserName', on])).toString()
    const way = { verb: resultTexts.tryAgain(failures.length), href: selectedHref(left) }
    return toList(caller, { ...result, way })
  },
  backTo,
)

type OneDone = FormState<CallFailure | undefined>
const ended = (failure: CallFailure | undefined): OneDone => ({ ...READY, status: 'done', result: failure })

/** Adds one user to a group. Gets `GroupName`. */
export const addOneToGroup = formAction<CallFailure | undefined>(
  LIST,
  async (form, { caller }) => ended(await performOne(caller, adding(form.text('UserName'), form.text('GroupName')))),
  backTo,
)

/** Attaches a policy to one user. Gets `PolicyArn`. */
export const attachToOne = formAction<CallFailure | undefined>(
  LIST,
  async (form, { caller }) => ended(await performOne(caller, attaching(form.text('UserName'), form.text('PolicyArn')))),
  backTo,
)

/** Deletes one user with everything that belongs to it. Gets `confirm`. */
export const deleteOne = formAction<CallFailure | undefined>(
  LIST,
  async (form, { caller }) => {
    if (!isConfirmed(form.text('confirm'))) {
      return invalid([{ field: 'confirm', message: texts.wrongWord(texts.word) }])
    }
    const name = form.text('UserName')
    return ended(await stoppedDeletion(caller, name, (await userDeletion(caller, name)).steps))
  },
  backTo,
)
