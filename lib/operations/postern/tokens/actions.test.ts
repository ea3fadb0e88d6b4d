import { expect, it } from 'vitest'
import type { AnyOperation } from '@/lib/gate/operation'
import { catalogue } from '@/lib/operations/catalogue'
import { unknownAction } from '@/lib/policy'
import { CheckHardwareTokenFile } from './check-hardware-token-file'
import { DeleteHardwareToken } from './delete-hardware-token'
import { ImportHardwareTokens } from './import-hardware-tokens'
import { ListHardwareTokens } from './list-hardware-tokens'

const OPERATIONS = [CheckHardwareTokenFile, DeleteHardwareToken, ImportHardwareTokens, ListHardwareTokens]

it.each(OPERATIONS.map(({ action }) => action))('%s is known to the validator of policies', (action) => {
  expect(unknownAction(action)).toBeUndefined()
})

it('are not served by the API', () => {
  const served: string[] = Object.values<AnyOperation>(catalogue).map(({ action }) => action)
  for (const { action } of OPERATIONS) expect(served).not.toContain(action)
})

it('is found by a name that is misspelt', () => {
  expect(unknownAction('postern:ImportHardwareToken')).toEqual({ nearest: 'postern:ImportHardwareTokens' })
})
