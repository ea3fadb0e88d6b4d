import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { systemSources } from '@/lib/clock'
import { perform } from '@/lib/gate/perform'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { anAccount, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { closeStore } from './store'

ownDatabase()

/** Runs the process that creates devices, kills it at the given line, and returns all lines that it printed. */
async function killedAtLine(account: string, line: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/create-devices.ts', account], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { stdout } = child
  if (!stdout) throw new Error('The process has no output.')
  const ended = once(child, 'exit')
  const lines: string[] = []
  for await (const text of createInterface({ input: stdout })) {
    lines.push(text)
    if (lines.length === line) child.kill('SIGKILL')
  }
  expect(await ended).toEqual([null, 'SIGKILL'])
  return lines
}

describe('a process that is killed between acknowledged writes', () => {
  it.each([1, 7, 30])(
    'at line %i loses nothing that it acknowledged, and changed nothing without a record',
    async (line) => {
      const account = await anAccount()
      // Only one process uses the file.
      await closeStore()
      const acknowledged = await killedAtLine(account.id, line)
      expect(acknowledged.length).toBeGreaterThanOrEqual(line)
      expect(acknowledged.every((serial) => serial.startsWith(`arn:aws:iam::${account.id}:mfa/device-`))).toBe(true)

      const devices = await inStore((store) => store.mfaDevice.findMany({ where: { account: account.id } }))
      const serials = devices.map(({ serialNumber }) => serialNumber)
      const recorded = (await trailOf(account)).map(({ resource, outcome }) => `${outcome} ${resource}`)
      expect(acknowledged.filter((serial) => !serials.includes(serial))).toEqual([])
      // Each change has its record and each record its change; at most one was not acknowledged yet.
      expect(recorded.toSorted()).toEqual(serials.map((serial) => `Success ${serial}`).sort())
      expect(serials.length - acknowledged.length).toBeLessThanOrEqual(1)

      const check = await inStore((store) => store.$queryRaw<object[]>`PRAGMA integrity_check`)
      expect(check).toEqual([{ integrity_check: 'ok' }])
      expect(await inStore((store) => store.$queryRaw<object[]>`PRAGMA foreign_key_check`)).toEqual([])
    },
  )

  it('leaves a database that still works', async () => {
    const account = await anAccount()
    await closeStore()
    const [SerialNumber] = await killedAtLine(account.id, 2)
    await perform(DeleteVirtualMFADevice, withMfa(account.root), { SerialNumber }, systemSources)
    expect((await trailOf(account)).at(-1)).toMatchObject({ outcome: 'Success', eventName: 'DeleteVirtualMFADevice' })
  })
})
