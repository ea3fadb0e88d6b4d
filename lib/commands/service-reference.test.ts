import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ACTIONS } from '@/lib/policy/catalogue/actions'
import { SERVICE_KEYS } from '@/lib/policy/catalogue/service-keys'
import { SERVICES } from '@/lib/policy/catalogue/services'
import { catalogueFiles, readServiceFile, readServiceList } from './service-reference'

// As AWS publishes them, cut to a few entries.
const IAM = JSON.stringify({
  Name: 'iam',
  Version: 'v1.4',
  Actions: [
    {
      Name: 'GetUser',
      Annotations: {
        Properties: { IsList: false, IsPermissionManagement: false, IsTaggingOnly: false, IsWrite: false },
      },
      Resources: [{ Name: 'user' }],
      SupportedBy: { 'IAM Access Analyzer Policy Generation': false, 'IAM Action Last Accessed': true },
    },
    { Name: 'DeleteVirtualMFADevice', Resources: [{ Name: 'sms-mfa' }, { Name: 'mfa' }] },
    { Name: 'ListUsers', ActionConditionKeys: ['aws:RequestedRegion'] },
  ],
  ConditionKeys: [
    { Name: 'iam:ResourceTag/${TagKey}', Types: ['String'] },
    { Name: 'aws:TagKeys', Types: ['ArrayOfString'] },
    { Name: 'iam:AccountPropertyNamespaces', Types: ['ArrayOfString'] },
  ],
  Resources: [
    { Name: 'user', ARNFormats: ['arn:${Partition}:iam::${Account}:user/${UserNameWithPath}'] },
    { Name: 'mfa', ARNFormats: ['arn:${Partition}:iam::${Account}:mfa/${MfaTokenIdWithPath}'] },
    { Name: 'sms-mfa', ARNFormats: ['arn:${Partition}:iam::${Account}:sms-mfa/${MfaTokenIdWithPath}'] },
  ],
})
const SQS = JSON.stringify({
  Name: 'sqs',
  Version: 'v1.4',
  Actions: [{ Name: 'SendMessage', Resources: [{ Name: 'queue' }] }, { Name: 'ListQueues' }],
  Resources: [{ Name: 'queue', ARNFormats: ['arn:${Partition}:sqs:${Region}:${Account}:${QueueName}'] }],
})
const LIST = JSON.stringify([
  { service: 'sqs', url: 'https://servicereference.us-east-1.amazonaws.com/v1/sqs/sqs.json' },
  { service: 'iam', url: 'https://servicereference.us-east-1.amazonaws.com/v1/iam/iam.json' },
])

const written = () =>
  catalogueFiles(
    readServiceList(LIST, 'list').map(({ service }) => service),
    [readServiceFile(IAM, 'iam.json'), readServiceFile(SQS, 'sqs.json')],
    '2026-11-29',
  )

describe('the catalogue from the service reference', () => {
  it('has actions with how their resources start, where it knows them', () => {
    const text = written()['lib/policy/catalogue/actions.ts']
    expect(text).toContain("  iam: 'g0User=user/ l4s=* e0VirtualMFADevice=mfa/,sms-mfa/',\n")
    expect(text).toContain("  sqs: 'Send.0Message l0Queues=*',\n")
    expect(text).toContain('(state of 2026-11-29)')
  })

  it('has the keys of the services themselves, with a star for what somebody chooses', () => {
    const text = written()['lib/policy/catalogue/service-keys.ts']
    expect(text).toContain("  iam: 'AccountPropertyNamespaces=ArrayOfString ResourceTag/*',\n")
    expect(text).not.toContain('sqs')
    expect(text).not.toContain('aws:TagKeys')
  })

  it('has every prefix, sorted', () => {
    expect(written()['lib/policy/catalogue/services.ts']).toContain("export const SERVICES =\n  'iam sqs'\n")
  })

  it.each([
    ['other JSON', '{}'],
    ['a service without actions', '{"Name":"iam","Actions":[]}'],
    ['an action without a name', '{"Name":"iam","Actions":[{}]}'],
  ])('is not made of %s', (_, text) => {
    expect(() => readServiceFile(text, 'iam.json')).toThrow('iam.json is no file of the service reference.')
  })

  it('is not made of another list', () => {
    expect(() => readServiceList('[{"service":"iam"}]', 'index.json')).toThrow('index.json')
  })
})

it('the catalogue of today has the form that is written', () => {
  for (const text of [...Object.values(ACTIONS), ...Object.values(SERVICE_KEYS), SERVICES]) {
    expect(text).toMatch(/^\S+( \S+)*$/)
  }
  const own = readFileSync('lib/policy/catalogue/actions.ts', 'utf8')
  expect(own).toContain('export const ACTIONS: Readonly<Record<string, string>> = {')
})
