import { describe, expect, it, vi } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { ADMINISTRATOR, aDevice, allowing, anAccount, aUser, deviceRow, type TestPolicy } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { byKind, deviceNameProblem, ownerOf, removeDevice, suggestedName, unfinishedDevices } from './devices'

ownDatabase()

const session = vi.hoisted((): { caller: Caller | undefined } => ({ caller: undefined }))
vi.mock('./session', () => ({ signedIn: async () => session }))

describe('names', () => {
  it('suggests the user name, then the first free number', () => {
    expect(suggestedName('alice', new Set())).toBe('alice')
    expect(suggestedName('alice', new Set(['alice', 'alice-2']))).toBe('alice-3')
    expect(suggestedName('a'.repeat(64), new Set(['a'.repeat(64)]))).toBe(`${'a'.repeat(62)}-2`)
  })

  it.each(['a', 'alice.phone_2+=,@-', 'x'.repeat(64)])('accepts %s', (name) => {
    expect(deviceNameProblem(name)).toBeUndefined()
  })

  it.each(['', 'two words', 'a/b', 'é', 'x'.repeat(65)])('refuses "%s"', (name) => {
    expect(deviceNameProblem(name)).toBeDefined()
  })
})

describe('byKind', () => {
  it('keeps the last used device first, and its kind', () => {
    const token = { kind: 'hardware', name: 'token' } as const
    const phone = { kind: 'virtual', name: 'phone' } as const
    const other = { kind: 'hardware', name: 'other' } as const
    expect(byKind<typeof token | typeof phone | typeof other>([token, phone, other])).toEqual([
      { kind: 'hardware', devices: [token, other] },
      { kind: 'virtual', devices: [phone] },
    ])
  })
})

async function scene(policies: readonly TestPolicy[]) {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies })
  const phone = await aDevice(account, 'phone', { owner: alice })
  const orphan = await aDevice(account, 'orphan')
  return { account, alice, phone, orphan }
}

describe('lists', () => {
  it('finds unassigned devices, and the users of the others', async () => {
    const { alice, phone, orphan } = await scene([allowing('iam:ListVirtualMFADevices')])
    const caller = withoutMfa(alice)
    session.caller = caller
    expect(await unfinishedDevices()).toEqual({
      ok: true,
      output: [{ serial: orphan.serialNumber, name: 'orphan' }],
    })
    expect(await ownerOf(caller, phone.serialNumber)).toEqual({ userName: 'alice' })
    expect(await ownerOf(caller, orphan.serialNumber)).toBe('nobody')
    expect(await ownerOf(caller, `${orphan.serialNumber}-2`)).toBe('unknown')
  })

  it('shows no user if that list is refused', async () => {
    const { alice, phone } = await scene([])
    expect(await ownerOf(withoutMfa(alice), phone.serialNumber)).toBe('unknown')
  })
})

describe('removeDevice', () => {
  it('deactivates and deletes', async () => {
    const { alice, phone } = await scene([ADMINISTRATOR])
    const removal = await removeDevice(withMfa(alice), { SerialNumber: phone.serialNumber }, 'virtual')
    expect(removal).toEqual({
      calls: [
        { action: 'iam:DeactivateMFADevice', outcome: 'done' },
        { action: 'iam:DeleteVirtualMFADevice', outcome: 'done' },
      ],
      isDeactivated: true,
      isDeleted: true,
    })
    expect(await deviceRow(phone)).toBeNull()
  })

  it('reports a device that it deactivated but may not delete', async () => {
    const { alice, phone } = await scene([allowing('iam:DeactivateMFADevice')])
    const removal = await removeDevice(withMfa(alice), { SerialNumber: phone.serialNumber }, 'virtual')
    expect(removal).toMatchObject({ isDeactivated: true, isDeleted: false, error: { code: 'AccessDenied' } })
    expect(removal.calls[1]).toMatchObject({
      action: 'iam:DeleteVirtualMFADevice',
      outcome: 'denied',
      why: expect.stringMatching(/^\/decisions\/[0-9a-f-]{36}$/),
    })
    expect(await deviceRow(phone)).toMatchObject({ principalId: null })
  })

  it('does not try to delete a device that it could not deactivate', async () => {
    const { alice, phone } = await scene([allowing('iam:DeleteVirtualMFADevice')])
    const removal = await removeDevice(withMfa(alice), { SerialNumber: phone.serialNumber }, 'virtual')
    expect(removal.calls.map(({ outcome }) => outcome)).toEqual(['denied', 'not-tried'])
    expect(await deviceRow(phone)).toMatchObject({ principalId: alice.id })
  })

  it('only deactivates if that is all that is requested', async () => {
    const { alice, phone } = await scene([ADMINISTRATOR])
    const removal = await removeDevice(withMfa(alice), { SerialNumber: phone.serialNumber }, 'virtual', {
      onlyDeactivate: true,
    })
    expect(removal).toMatchObject({ isDeactivated: true, isDeleted: false })
    expect(await deviceRow(phone)).toMatchObject({ principalId: null })
  })

  it('deletes nothing where nothing to delete is left', async () => {
    const { account, alice } = await scene([ADMINISTRATOR])
    const token = await aDevice(account, 'GAHT00000001', { owner: alice, kind: 'hardware' })
    const removal = await removeDevice(withMfa(alice), { SerialNumber: token.serialNumber }, 'hardware')
    const calls = [{ action: 'iam:DeactivateMFADevice', outcome: 'done' }]
    expect(removal).toEqual({ calls, isDeactivated: true, isDeleted: false })
  })

  it('says when a rule of the service refused', async () => {
    const { alice, phone } = await scene([ADMINISTRATOR])
    const removal = await removeDevice(withoutMfa(alice), { SerialNumber: phone.serialNumber }, 'virtual')
    expect(removal.calls[0]).toMatchObject({ outcome: 'denied', text: 'Refused by a service rule.' })
  })
})
