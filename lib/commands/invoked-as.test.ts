import { expect, it } from 'vitest'
import { asInstalled, invokedAs } from './invoked-as'

it('help names a command as people call it: in the repository, and where it is installed', () => {
  expect(invokedAs('check:policies', 'check')).toBe('npm run check:policies --')
  asInstalled()
  expect(invokedAs('check:policies', 'check')).toBe('postern check')
})
