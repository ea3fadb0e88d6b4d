import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { scratch } from './scratch'

it('tests write in memory if there is room for it, and to the disk otherwise', () => {
  expect(scratch(process.cwd(), 0)).toBe(process.cwd())
  expect(scratch(process.cwd(), Number.MAX_VALUE)).toBe(tmpdir())
  expect(scratch('/there/is/no/such/folder')).toBe(tmpdir())
})
