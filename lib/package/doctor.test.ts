import { expect, it } from 'vitest'
import { isSupported } from './doctor'

it('supports the versions of Node that package.json names', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.22.1', '24.0.0', '25.1.0'])
    expect(isSupported(version), version).toBe(true)
  for (const version of ['18.20.0', '20.18.3', '21.7.0', '22.11.0', '23.11.0'])
    expect(isSupported(version), version).toBe(false)
})
