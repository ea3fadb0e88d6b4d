import { expect, it } from 'vitest'
import { aModel } from '@/lib/testing/key-makers'
import { modelsFrom } from './models'
import { reportedName } from './names'

const WINDOWS = '08987058-cadc-4b81-b6e1-30de50dcbe96'

it('an authenticator has the name that is known for its AAGUID', () => {
  expect(reportedName(WINDOWS, modelsFrom([]))).toBe('Windows Hello')
})

it('the name of a metadata statement comes first', () => {
  expect(reportedName(WINDOWS, modelsFrom([aModel([], { aaguid: WINDOWS })]))).toBe('Key One')
})

it.each(['00000000-0000-0000-0000-000000000000', '05050505-0505-0505-0505-050505050505'])(
  'the AAGUID %s has none',
  (aaguid) => expect(reportedName(aaguid, modelsFrom([]))).toBeUndefined(),
)
