'use server'

import type { RefusalView } from '@/components/iam/refusal-view'
import { demandTrainingPage, givenFiles } from '@/lib/console/account-import'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid, READY, saidBy } from '@/lib/console/form-state'
import { readGivenPassword } from '@/lib/console/given-password'
import { ImportAccount } from '@/lib/operations/postern/accounts/import-account'
import { accountImportTexts as texts } from '@/lib/texts/account-import'
import { saidText } from '@/lib/texts/findings'
import { leftOutIn } from '@/lib/values/left-out'

/** What did not come that is listed. A folder of something else has thousands of files, all for one reason. */
const MOST_SHOWN = 200

/** The account that was made, and the password that opens it: the only time that it leaves the server. */
export type ImportedAccount = {
  id: string
  /** The account that the files name, where it could not be that. */
  otherThan: string | undefined
  /** Of the user who has the password; the root user's e-mail address if nobody was chosen. */
  signsIn: string
  isRoot: boolean
  signInPath: string
  password: string
  came: { users: number; groups: number; roles: number; policies: number }
  leftOut: { what: string; why: string }[]
  moreLeftOut: number
}

type ImportResult = { denied?: RefusalView | undefined; made?: ImportedAccount }

/** Makes an account of `files`, `folder` and `text`; `user` gets the generated password. Nothing of it is kept here. */
export const importAccount = formAction<ImportResult>('/policies/import', async (form, { caller }) => {
  demandTrainingPage()
  const values = form.typed('user')
  const Files = await givenFiles(form)
  if (Files.length === 0) return invalid([{ field: 'files', message: texts.none }], values)
  const { password = '' } = await readGivenPassword(form)
  const userName = form.text('user').trim() || undefined
  const answer = await askAs(caller, ImportAccount, {
    ...{ Files, Password: password },
    ...(userName !== undefined && { UserName: userName }),
  })
  if (!answer.ok) {
    const { refusal, field, code, leftOut } = answer.error
    if (code === 'NoSuchEntity') return invalid([{ field: 'user', message: texts.noUser(userName ?? '') }], values)
    if (code === 'LimitExceeded') return invalid([{ field: 'files', message: texts.tooLarge }], values)
    if (field === 'UserName') return invalid([saidBy(answer.error, 'user')], values)
    if (leftOut)
      return invalid([{ field: 'files', message: texts.nothing(leftOutIn(texts, leftOut, saidText)) }], values)
    if (field === 'Files') return invalid([saidBy(answer.error, 'files')], values)
    return { ...failed(answer.error, values), result: { denied: refusal && deniedView(refusal) } }
  }
  const { AccountId: id, RootEmail, NamedAccountId: named, Users, Groups, Roles, Policies, LeftOut } = answer.output
  const made = {
    ...{ id, otherThan: named === id ? undefined : named, password },
    signsIn: userName ?? RootEmail,
    isRoot: userName === undefined,
    signInPath: userName === undefined ? '/sign-in/root' : `/sign-in/${id}`,
    came: { users: Users, groups: Groups, roles: Roles, policies: Policies },
    leftOut: LeftOut.slice(0, MOST_SHOWN).map(({ Said }) => leftOutIn(texts, JSON.parse(Said), saidText)),
    moreLeftOut: Math.max(0, LeftOut.length - MOST_SHOWN),
  }
  return { ...READY, result: { made } }
})
