'use server'

import type { ActionResult, CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { formCommand } from '@/lib/console/actions'
import { ask } from '@/lib/console/ask'
import { performDeletion } from '@/lib/console/deletion'
import { callResult } from '@/lib/console/devices'
import type { Form } from '@/lib/console/form'
import { redirectWith } from '@/lib/console/last-result'
import { userDeletion } from '@/lib/console/user-deletion'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { selectedUserTexts as texts } from '@/lib/texts/selected-users'
import { userPageTexts } from '@/lib/texts/user'
import { MOST_SELECTED, selectedHref } from './most-selected'

const namesIn = (form: Form) => [...new Set(form.texts('UserName'))].slice(0, MOST_SELECTED)

/** Tells the list what came of it, and leads there. */
const toList = (caller: Caller, result: ActionResult) => redirectWith(caller, '/users', result)

/** Adds each selected user to a group. Gets `UserName` several times, and `GroupName`. Only failures are listed. */
export const addEachToGroup = formCommand('/users', async (form, { caller }) => {
  const names = namesIn(form)
  const GroupName = form.text('GroupName')
  if (GroupName === '') return toList(caller, { tone: 'warning', title: userPageTexts.groups.chooseFirst })
  const failures: CallResult[] = []
  for (const UserName of names) {
    const answer = await ask(AddUserToGroup, { UserName, GroupName })
    if (!answer.ok) failures.push({ ...callResult(AddUserToGroup.action, answer), on: UserName })
  }
  if (failures.length === 0) return toList(caller, { tone: 'success', title: texts.added(names.length, GroupName) })
  const title = texts.addedSome(names.length - failures.length, names.length, GroupName)
  return toList(caller, { tone: 'danger', title, calls: failures })
})

/**
 * Deletes each selected user with everything that belongs to it. Gets `UserName` several times, and `confirm`. Of a user
 * who stays, the call that stopped the deletion is listed.
 */
export const deleteEach = formCommand(
  '/users',
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
  { backTo: (form) => selectedHref(namesIn(form)) },
)
