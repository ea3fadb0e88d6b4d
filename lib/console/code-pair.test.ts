import { expect, it } from 'vitest'
import { codePairProblems } from './code-pair'

it.each([
  ['123456', '654321', []],
  ['', '', ['code1', 'code2']],
  ['12345', '654321', ['code1']],
  ['123456', '65432x', ['code2']],
  ['123456', '123456', ['code2']],
  ['1234', '1234', ['code1', 'code2']],
])('judges %s and %s before anybody looks at the device', (code1, code2, fields) => {
  expect(codePairProblems(code1, code2).map(({ field }) => field)).toEqual(fields)
})
