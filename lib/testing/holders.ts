import type { RoleSession } from '@/lib/auth/caller'
import type { Operation } from '@/lib/gate/operation'
import type { RecordShape } from '@/lib/shape/shape'
import { aGroup, aRole, aUser, type TestAccount, type TestHolder, type TestUser } from './account'
import { inStore } from './database'

type Row = {
  kind: 'user' | 'group' | 'role'
  /** The member of an input that names the holder. */
  member: string
  make(account: TestAccount, name: string, more?: { path?: string }): Promise<TestHolder>
}

/** How tests name and create one kind of holder. */
export const HOLDER_KINDS = {
  user: { kind: 'user', member: 'UserName', make: aUser },
  group: { kind: 'group', member: 'GroupName', make: aGroup },
  role: { kind: 'role', member: 'RoleName', make: aRole },
} as const satisfies Record<Row['kind'], Row>

type OfHolder<O extends RecordShape> = Operation<RecordShape, O, undefined, undefined>

/** Rows of `describe.each` for operations that are the same for users, groups and roles, and have the same output. */
export const forHolders = <O extends RecordShape>(operations: Record<Row['kind'], OfHolder<O>>) =>
  Object.values<Row>(HOLDER_KINDS).map((row) => ({ ...row, operation: operations[row.kind] }))

type LimitedHolder = TestUser | RoleSession
type Limited<O extends RecordShape> = Record<'user' | 'role', OfHolder<O>>

/** The same for holders that can have a boundary, so without groups. */
export const forLimitedHolders = <O extends RecordShape>({ user, role }: Limited<O>) => {
  type Make = (account: TestAccount, name: string) => Promise<LimitedHolder>
  const rows: { member: string; make: Make; operation: OfHolder<O> }[] = [
    { ...HOLDER_KINDS.user, operation: user },
    { ...HOLDER_KINDS.role, operation: role },
  ]
  return rows
}

/** The ARN of the policy that limits a user or role; null if there is none. */
export async function boundaryOf({ kind, account, id }: LimitedHolder): Promise<string | null | undefined> {
  const row = await inStore<{ boundaryArn: string | null } | null>(async (store) =>
    kind === 'user'
      ? store.user.findUnique({ where: { account_userId: { account, userId: id } } })
      : store.role.findUnique({ where: { account_roleId: { account, roleId: id } } }),
  )
  return row?.boundaryArn
}
