import { nameInArn } from '@/lib/arns'
import type { ResultTitles } from '@/lib/console/failures'
import type { RunItem } from '@/lib/console/run'
import { selectedUserTexts as texts } from '@/lib/texts/selected-users'
import { addOneToGroup, attachToOne, deleteOne } from './actions'
import { isConfirmed } from './most-selected'

/** What is done to each of the selected users: what each posts, and what it is called for so many users. */
export type BulkDeed = {
  items: readonly RunItem[]
  perform: typeof addOneToGroup
  title: (users: number) => string
  titles: (users: number) => ResultTitles
}

/** Reads which form of the page was sent; undefined where it lacks what its action needs, which then says so. */
export function bulkDeed(data: FormData): BulkDeed | undefined {
  const text = (name: string) => String(data.get(name) ?? '').trim()
  const [deed, of] = [text('deed'), text('of')]
  const names = data.getAll('UserName').map(String)
  const itemsOf = (action: string, fields: Readonly<Record<string, string>>) =>
    names.map((UserName): RunItem => ({ action, on: UserName, fields: { ...fields, of, UserName } }))
  const GroupName = text('GroupName')
  if (deed === 'add' && GroupName !== '') {
    return {
      title: (users) => texts.adding(users, GroupName),
      items: itemsOf('iam:AddUserToGroup', { GroupName }),
      perform: addOneToGroup,
      titles: (users) => ({
        done: texts.added(users, GroupName),
        partly: (done, all) => texts.addedSome(done, all, GroupName),
      }),
    }
  }
  const PolicyArn = text('PolicyArn')
  if (deed === 'attach' && PolicyArn !== '') {
    const policy = nameInArn(PolicyArn)
    return {
      title: (users) => texts.attaching(users, policy),
      items: itemsOf('iam:AttachUserPolicy', { PolicyArn }),
      perform: attachToOne,
      titles: (users) => ({
        done: texts.attached(users, policy),
        partly: (done, all) => texts.attachedSome(done, all, policy),
      }),
    }
  }
  if (deed === 'delete' && isConfirmed(text('confirm'))) {
    return {
      title: texts.deletingUsers,
      items: itemsOf('iam:DeleteUser', { confirm: text('confirm') }),
      perform: deleteOne,
      titles: (users) => ({ done: texts.deleted(users), partly: texts.deletedSome }),
    }
  }
  return undefined
}
