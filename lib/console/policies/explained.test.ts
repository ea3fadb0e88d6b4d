import { describe, expect, it } from 'vitest'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { formatted } from '@/lib/values/line-diff'
import { explainedDocument } from './explained'

const finding = (line: number) =>
  ({ kind: 'warning', code: 'a', name: 'A', message: 'a', line, column: 1, excerpt: '' }) as const

describe('A document explained', () => {
  it('is cut into its statements, with the findings on their lines', () => {
    const text = formatted(SEED_POLICY.document)
    const explained = explainedDocument(text, [finding(1), finding(7)])
    expect(explained?.statements.map(({ name }) => name)).toEqual([
      'AllowViewAccountInfo',
      'AllowManageOwnVirtualMFADevice',
      'AllowManageOwnUserMFA',
      'DenyAllExceptListedIfNoMFA',
    ])
    expect(explained?.statements[0]).toMatchObject({
      ...{ first: 4, last: 9, effect: 'Allow', findings: [finding(7)] },
      text: '{\n  "Sid": "AllowViewAccountInfo",\n  "Effect": "Allow",\n  "Action": "iam:ListVirtualMFADevices",\n  "Resource": "*"\n}',
    })
    expect(explained?.others).toEqual([finding(1)])
    for (const { text } of explained?.statements ?? []) expect(() => JSON.parse(text)).not.toThrow()
  })

  it('may be one statement on one line, or none', () => {
    const text = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'
    expect(explainedDocument(text)?.statements).toMatchObject([
      { name: 'Statement 1', text: '{"Effect":"Allow","Action":"*","Resource":"*"}' },
    ])
    expect(explainedDocument('{}')).toBeUndefined()
  })
})
