import { insertRows } from '@/lib/db/insert'
import type { Store } from '@/lib/db/store'
import { digest } from '@/lib/ids'
import { type AccountPlan, type PlannedHolder, type PlannedPolicy, WORLD_BEGAN } from './plan'
import { keepTexts } from './policy-texts'

/** Writes the policies of a planned account, its groups and roles, and which principal holds which policy. */
export async function writePolicies(store: Store, plan: AccountPlan): Promise<void> {
  const { id: account, policies, users, groups, roles } = plan
  const holders: PlannedHolder[] = [...users, ...groups, ...roles]
  await keepTexts(store, [
    ...policies.flatMap(({ versions }) => versions.map(({ document }) => document)),
    ...holders.flatMap(({ inline }) => Object.values(inline)),
    ...roles.map(({ trust }) => trust),
  ])
  await writeManaged(store, account, policies)
  await writeGroups(store, plan)
  await writeRoles(store, plan)
  await insertRows(
    store,
    'PolicyAttachment',
    holders.flatMap(({ principalId, policyArns }) =>
      policyArns.map((arn) => ({ account, principalId, arn, attachedAt: WORLD_BEGAN })),
    ),
  )
  await insertRows(
    store,
    'InlinePolicy',
    holders.flatMap(({ principalId, inline }) =>
      Object.entries(inline).map(([name, document]) => {
        return { account, principalId, name, digest: digest(document), updatedAt: WORLD_BEGAN }
      }),
    ),
  )
}

async function writeManaged(store: Store, account: string, policies: readonly PlannedPolicy[]): Promise<void> {
  const dates = { createdAt: WORLD_BEGAN, updatedAt: WORLD_BEGAN }
  await insertRows(
    store,
    'ManagedPolicy',
    policies.map(({ arn, policyId, name, path, description, versions }) => {
      const lastVersion = Math.max(...versions.map(({ versionId }) => numberOf(versionId)))
      return { account, arn, policyId, name, path, description, lastVersion, ...dates }
    }),
  )
  await insertRows(
    store,
    'PolicyVersion',
    policies.flatMap(({ arn, versions }) =>
      versions.map(({ versionId, document, isDefault }) => {
        return { account, arn, versionId, digest: digest(document), isDefault, createdAt: WORLD_BEGAN }
      }),
    ),
  )
  await insertRows(
    store,
    'ManagedPolicyTag',
    policies.flatMap(({ arn, tags }) => rowsOfTags({ account, arn }, tags)),
  )
}

async function writeGroups(store: Store, { id: account, groups }: AccountPlan): Promise<void> {
  await insertRows(
    store,
    'Group',
    groups.map(({ principalId: groupId, name, path }) => {
      return { account, groupId, name, nameKey: name.toLowerCase(), path, createdAt: WORLD_BEGAN }
    }),
  )
  await insertRows(
    store,
    'GroupMember',
    groups.flatMap(({ principalId: groupId, memberIds }) =>
      memberIds.map((userId) => ({ account, groupId, userId, addedAt: WORLD_BEGAN })),
    ),
  )
}

async function writeRoles(store: Store, { id: account, roles }: AccountPlan): Promise<void> {
  await insertRows(
    store,
    'Role',
    roles.map(({ principalId: roleId, name, path, description, trust, boundaryArn, maxSessionSeconds }) => ({
      ...{ account, roleId, name, nameKey: name.toLowerCase(), path, description, boundaryArn },
      trustDigest: digest(trust),
      maxSessionDuration: maxSessionSeconds,
      createdAt: WORLD_BEGAN,
    })),
  )
  await insertRows(
    store,
    'RoleTag',
    roles.flatMap(({ principalId: roleId, tags }) => rowsOfTags({ account, roleId }, tags)),
  )
}

/** The rows of an entity's tags. */
export function rowsOfTags<Key extends object>(key: Key, tags: Readonly<Record<string, string>>) {
  return Object.entries(tags).map(([name, value]) => ({ ...key, key: name, keyKey: name.toLowerCase(), value }))
}

/** 3 of `v3`. */
const numberOf = (versionId: string) => Number(versionId.slice(1))
