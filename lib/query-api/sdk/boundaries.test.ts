import {
  DeleteRolePermissionsBoundaryCommand,
  DeleteUserPermissionsBoundaryCommand,
  GetRoleCommand,
  GetUserCommand,
  type IAMClient,
  PutRolePermissionsBoundaryCommand,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, setBoundary } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { errorOf, HOLDERS, holderScene } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()
const scene = () => holderScene(address())

const kinds = [
  {
    operations: { put: 'PutUserPermissionsBoundary', remove: 'DeleteUserPermissionsBoundary' },
    Kind: 'User',
    kind: 'user',
    put: (iam: IAMClient, UserName: string, PermissionsBoundary: string) =>
      iam.send(new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary })),
    remove: (iam: IAMClient, UserName: string) => iam.send(new DeleteUserPermissionsBoundaryCommand({ UserName })),
    get: async (iam: IAMClient, UserName: string) =>
      (await iam.send(new GetUserCommand({ UserName }))).User?.PermissionsBoundary,
  },
  {
    operations: { put: 'PutRolePermissionsBoundary', remove: 'DeleteRolePermissionsBoundary' },
    Kind: 'Role',
    kind: 'role',
    put: (iam: IAMClient, RoleName: string, PermissionsBoundary: string) =>
      iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary })),
    remove: (iam: IAMClient, RoleName: string) => iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName })),
    get: async (iam: IAMClient, RoleName: string) =>
      (await iam.send(new GetRoleCommand({ RoleName }))).Role?.PermissionsBoundary,
  },
] as const

describe.each(kinds)('$operations.put', ({ Kind, kind, put, get }) => {
  const holder = HOLDERS[Kind]

  it('Success', async () => {
    const { iam } = await scene()
    await put(iam, holder, ADMINISTRATOR)
    expect(await get(iam, holder)).toEqual({
      PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
      PermissionsBoundaryArn: ADMINISTRATOR,
    })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(put(iam, 'none', ADMINISTRATOR))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
    expect(await errorOf(put(iam, holder, 'arn:aws:iam::aws:policy/None'))).toBe(
      'NoSuchEntityException 404: Scope ARN: arn:aws:iam::aws:policy/None does not exist or is not attachable.',
    )
  })

  it('InvalidInput', async () => {
    const { iam } = await scene()
    expect(await errorOf(put(iam, holder, 'arn:aws:iam::aws:user/nobody'))).toBe(
      'InvalidInputException 400: ARN arn:aws:iam::aws:user/nobody is not valid.',
    )
  })
})

describe.each(kinds)('$operations.remove', ({ Kind, kind, remove, get }) => {
  const holder = HOLDERS[Kind]

  it('Success', async () => {
    const { holders, iam } = await scene()
    await setBoundary(holders[Kind], ADMINISTRATOR)
    await remove(iam, holder)
    expect(await get(iam, holder)).toBeUndefined()
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(remove(iam, 'none'))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
  })
})
