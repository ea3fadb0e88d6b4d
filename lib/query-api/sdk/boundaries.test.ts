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
import { denied, errorOf, HOLDERS, holderScene, invalid } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()
const scene = () => holderScene(address())

const kinds = [
  {
    operations: { put: 'PutUserPermissionsBoundary', remove: 'DeleteUserPermissionsBoundary' },
    Kind: 'User',
    kind: 'user',
    parameter: 'userName',
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
    parameter: 'roleName',
    put: (iam: IAMClient, RoleName: string, PermissionsBoundary: string) =>
      iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary })),
    remove: (iam: IAMClient, RoleName: string) => iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName })),
    get: async (iam: IAMClient, RoleName: string) =>
      (await iam.send(new GetRoleCommand({ RoleName }))).Role?.PermissionsBoundary,
  },
] as const

describe.each(kinds)('$operations.put', ({ Kind, kind, parameter, put, get }) => {
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

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(put(iam, '/', ADMINISTRATOR))).toBe(
      invalid(parameter, 'satisfy regular expression pattern: [\\w+=,.@-]+'),
    )
  })

  it('AccessDenied', async () => {
    const { alice, asAlice, holders } = await scene()
    expect(await errorOf(put(asAlice, holder, ADMINISTRATOR))).toBe(
      denied(alice, `iam:Put${Kind}PermissionsBoundary`, holders[Kind].arn),
    )
  })
})

describe.each(kinds)('$operations.remove', ({ Kind, kind, parameter, remove, get }) => {
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

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(remove(iam, '/'))).toBe(invalid(parameter, 'satisfy regular expression pattern: [\\w+=,.@-]+'))
  })

  it('AccessDenied', async () => {
    const { alice, asAlice, holders } = await scene()
    expect(await errorOf(remove(asAlice, holder))).toBe(
      denied(alice, `iam:Delete${Kind}PermissionsBoundary`, holders[Kind].arn),
    )
  })
})
