import { describe, expect, it } from 'vitest'
import { catalogue } from '@/lib/operations/catalogue'
import { type ApiField, apiFields, readFields } from './fields'

const kinds = (fields: readonly ApiField[]) => Object.fromEntries(fields.map(({ name, kind }) => [name, kind]))

describe('the fields of an operation', () => {
  it('are those of its input, the required ones first', () => {
    const { CreateUser, ListUsers } = catalogue
    expect(apiFields(CreateUser.input)[0]).toMatchObject({ name: 'UserName', isRequired: true })
    expect(kinds(apiFields(ListUsers.input))).toEqual({ MaxItems: 'line', Marker: 'line', PathPrefix: 'line' })
  })

  it('are of the kind that the value needs', () => {
    const { AssumeRole, CreatePolicyVersion, SimulateCustomPolicy, UpdateAccessKey } = catalogue
    expect(kinds(apiFields(CreatePolicyVersion.input))).toEqual({
      ...{ PolicyArn: 'line', PolicyDocument: 'text', SetAsDefault: 'flag' },
    })
    expect(kinds(apiFields(AssumeRole.input))).toMatchObject({
      ...{ Policy: 'text', Tags: 'tags', TransitiveTagKeys: 'lines', PolicyArns: 'json', DurationSeconds: 'line' },
    })
    expect(kinds(apiFields(SimulateCustomPolicy.input))).toMatchObject({
      ...{ PolicyInputList: 'json', ActionNames: 'lines', ContextEntries: 'json' },
    })
    expect(apiFields(UpdateAccessKey.input)).toContainEqual({
      ...{ name: 'Status', kind: 'choice', isRequired: true, isSecret: false },
      options: expect.arrayContaining(['Active', 'Inactive']),
    })
  })

  it('say what must not be shown again', () => {
    const secret = apiFields(catalogue.ChangePassword.input).filter(({ isSecret }) => isSecret)
    expect(secret.map(({ name }) => name)).toEqual(['OldPassword', 'NewPassword'])
  })

  it('cover every operation', () => {
    for (const { input } of Object.values(catalogue)) {
      expect(
        apiFields(input)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(Object.keys(input.fields).sort())
    }
  })
})

describe('what was typed', () => {
  const read = (fields: readonly ApiField[], typed: Readonly<Record<string, string>>) =>
    readFields(fields, (name) => typed[name] ?? '')
  const { AssumeRole, CreatePolicyVersion } = catalogue

  it('becomes the input, without what is empty', () => {
    const document = '{\n  "Version": "2012-10-17"\n}'
    expect(read(apiFields(CreatePolicyVersion.input), { PolicyArn: ' arn ', PolicyDocument: document })).toEqual({
      ...{ input: { PolicyArn: 'arn', PolicyDocument: document }, notJson: [] },
    })
  })

  it('has a value or a tag in each line, or is JSON', () => {
    const typed = { Tags: 'Team=Blue=1\n\n Empty', TransitiveTagKeys: 'Team\nEmpty\n', PolicyArns: '[{"arn":"a"}]' }
    expect(read(apiFields(AssumeRole.input), typed).input).toEqual({
      Tags: [
        { Key: 'Team', Value: 'Blue=1' },
        { Key: 'Empty', Value: '' },
      ],
      TransitiveTagKeys: ['Team', 'Empty'],
      PolicyArns: [{ arn: 'a' }],
    })
  })

  it.each(['[{', '7', 'null'])('is said to be no JSON: %s', (PolicyArns) => {
    expect(read(apiFields(AssumeRole.input), { PolicyArns })).toEqual({ input: {}, notJson: ['PolicyArns'] })
  })
})
