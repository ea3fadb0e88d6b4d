import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS } from '@/lib/db/migrations'
import { PACKAGE_ROOT } from './package-root'

it('the files of the product are found from any directory', () => {
  expect(path.isAbsolute(PACKAGE_ROOT)).toBe(true)
  for (const url of ['file:/x/postern.db', 'postgresql://somebody@host/postern']) {
    expect(existsSync(path.join(MIGRATIONS(url), '0001_init', 'migration.sql')), url).toBe(true)
  }
})
