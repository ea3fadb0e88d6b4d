import { describe, expect, it } from 'vitest'
import { passwordFile } from './password-file'

describe('the file with a new password', () => {
  it('has a line of names and one of values', () => {
    expect(passwordFile('alice', 'aB3,"x', 'https://iam.example.com/sign-in/team')).toEqual({
      name: 'alice_credentials.csv',
      text: 'User name,Password,Console sign-in URL\r\nalice,"aB3,""x",https://iam.example.com/sign-in/team\r\n',
    })
  })

  it('has no address where none is known', () => {
    expect(passwordFile('alice', 'aB3').text).toMatch(/alice,aB3,\r\n$/)
  })

  it('lets no spreadsheet evaluate a name', () => {
    expect(passwordFile('=1+1', 'aB3').text).toContain("'=1+1,aB3,")
  })
})
