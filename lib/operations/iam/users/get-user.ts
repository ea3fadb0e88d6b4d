import { rootArn } from '@/lib/arns'
import { operation } from '@/lib/gate/operation'
import { optional, record } from '@/lib/shape/shape'
import { tagsOfUser } from '@/lib/user-rows'
import { boundaryFields } from '../boundary'
import { existingUserName, user } from '../shapes'
import { namedUser, nobodyNamed } from '../subject'
import { userFields } from './user-fields'

/** Returns a user with its tags; the caller if no name is given. */
export const GetUser = operation({
  action: 'iam:GetUser',
  access: 'Read',
  summary: 'Retrieves information about an IAM user.',

  input: record({ UserName: optional(existingUserName) }),
  output: record({ User: user }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run({ input, caller, account, store }) {
    if (input.UserName === undefined && caller.principal.kind === 'role') throw nobodyNamed()
    const name = input.UserName ?? (caller.principal.kind === 'user' ? caller.principal.name : undefined)
    // The root user has no name: AWS returns the account's id and ARN.
    if (name === undefined) {
      const root = { UserId: account.id, Arn: rootArn(account.id), CreateDate: account.createdAt }
      return { User: { Path: '/', UserName: 'root', ...root } }
    }
    const found = await namedUser(store, account.id, name)
    const tags = await tagsOfUser(store, account.id, found.userId)
    const Tags = tags.map(({ key, value }) => ({ Key: key, Value: value }))
    return { User: { ...userFields(found), ...boundaryFields(found.boundaryArn), ...(Tags.length > 0 && { Tags }) } }
  },
})
