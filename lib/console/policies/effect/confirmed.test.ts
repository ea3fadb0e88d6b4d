import { expect, it } from 'vitest'
import { Form } from '../../form'
import { confirmationProblems } from './confirmed'

function problems(fields: Readonly<Record<string, string>>) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return confirmationProblems(new Form(data), 'SelfManageMFA').map(({ field }) => field)
}

it('asks to look where a write opens, and for the name where it opens without MFA', () => {
  expect(problems({})).toEqual([])
  expect(problems({ opens: '2' })).toEqual(['looked'])
  expect(problems({ opens: '2', looked: 'yes' })).toEqual([])
  expect(problems({ opens: '2', 'opens-without-mfa': '1' })).toEqual(['looked', 'confirm'])
  expect(problems({ opens: '2', 'opens-without-mfa': '1', looked: 'yes', confirm: 'Other' })).toEqual(['confirm'])
  expect(problems({ opens: '2', 'opens-without-mfa': '1', looked: 'yes', confirm: ' SelfManageMFA ' })).toEqual([])
})
