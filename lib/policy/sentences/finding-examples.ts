// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { type Example, GRAMMAR_EXAMPLES, having, JSON_EXAMPLES, STAGE_EXAMPLES, textWith, trustWith } from './examples'
import type { SentenceId } from './said'

type Condition = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const asking = (Condition: Condition, members = {}): Example => having({ Condition, ...members })
const ofMfa = (Condition: Condition, members = {}): Example =>
  asking(Condition, { Effect: 'Deny', Action: '*', Resource: '*', ...members })

const NO_MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }
const [FIRST, SECOND] = ['arn:aws:sqs:eu-west-1:123456789012:a', 'arn:aws:sqs:*:*:*']
const statement = (members: object) => ({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: FIRST, ...members })

/** For each sentence of the engine a document that earns it. */
export const EXAMPLES: Readonly<Record<SentenceId, Example>> = {
  ...JSON_EXAMPLES,
  ...GRAMMAR_EXAMPLES,
  ...STAGE_EXAMPLES,

  versionMissing: { text: textWith(statement({}), { Version: undefined }) },
  overQuota: having({ Resource: `arn:aws:sqs:::${'x'.repeat(3_000)}` }),
  sidEmpty: having({ Sid: '' }),
  notPrincipalAllows: having({ NotPrincipal: { AWS: '123456789012' } }, { kind: 'resource' }),
  noService: having({ Action: 'sqz:SendMessage' }),
  noAction: having({ Action: 'sqs:SendMesage' }),
  noActionFits: having({ Action: 'sqs:Zap*' }),
  everyService: having({ Action: '*:*' }),
  notActionAllows: having({ Action: undefined, NotAction: 'sqs:*' }),
  arnPrefix: having({ Resource: 'a:aws:sqs:::x' }),
  noPartition: having({ Resource: 'arn:aws*:sqs:::x' }),
  arnServiceWildcard: having({ Resource: 'arn:aws:*:::x' }),
  arnShort: having({ Resource: 'arn:aws:sqs' }),
  noRegion: having({ Resource: 'arn:aws:sqs:eu-wset-1:123456789012:a' }),
  accountForm: having({ Resource: 'arn:aws:sqs:eu-west-1:12:a' }),
  noResourceTypes: having({ Action: 'iam:ListUsers', Resource: 'arn:aws:iam::*:user/*' }),
  resourceUnfit: having({ Action: 'iam:CreateVirtualMFADevice', Resource: 'arn:aws:iam::*:user/*' }),
  usersWithPath: having(
    { Action: 'iam:GetUser', Resource: 'arn:aws:iam::*:user/${aws:username}' },
    { usersWithPaths: true },
  ),
  passEveryRole: having({ Action: 'iam:PassRole', Resource: '*' }),
  everyServiceRole: having({ Action: 'iam:Create*', Resource: '*' }),
  actionCovered: having({ Action: ['sqs:*', 'sqs:SendMessage'] }),
  actionCoveredByStatement: {
    text: textWith([statement({ Sid: 'Send' }), statement({ Action: ['sqs:SendMessage', 'sqs:PurgeQueue'] })]),
  },
  resourceCovered: having({ Resource: [SECOND, FIRST] }),
  statementCovered: {
    text: textWith([
      statement({ Sid: 'Send' }),
      statement({ Sid: 'Purge', Action: 'sqs:PurgeQueue' }),
      statement({ Action: ['sqs:SendMessage', 'sqs:PurgeQueue'] }),
    ]),
  },

  conditionEmpty: asking({}),
  valuesEmpty: asking({ StringEquals: { 'aws:username': [] } }),
  keyDeprecated: asking({ ArnLike: { 'aws:ARN': FIRST } }),
  keyUnknown: asking({ StringEquals: { 'aws:UserName2': 'x' } }),
  qualifierMissing: asking({ StringEquals: { 'aws:TagKeys': 'x' } }),
  qualifierPointless: asking({ 'ForAllValues:StringEquals': { 'aws:username': 'x' } }),
  nullBesideForAllValues: asking({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'x' } }),
  nullIfExists: asking({ NullIfExists: { 'aws:username': 'true' } }),
  nullAlways: asking({ 'ForAnyValue:Null': { 'aws:TagKeys': 'true' } }),
  booleanTwice: asking({ Bool: { 'aws:SecureTransport': ['true', 'false'] } }),
  keyTwice: asking({ StringEquals: { 'aws:username': 'x', 'aws:UserName': 'y' } }),
  operatorUnfit: asking({ NumericEquals: { 'aws:username': '1' } }),
  notANumber: asking({ NumericEquals: { 'aws:MultiFactorAuthAge': 'x' } }),
  notADate: asking({ DateLessThan: { 'aws:CurrentTime': '2026-02-30' } }),
  notABoolean: asking({ Bool: { 'aws:SecureTransport': 'yes' } }),
  notBase64: asking({ BinaryEquals: { 'aws:username': 'not base64' } }),
  notAnAddress: asking({ IpAddress: { 'aws:SourceIp': 'home' } }),
  notAnArn: asking({ ArnLike: { 'aws:SourceArn': 'x' } }),
  wildcardIsLiteral: asking({ StringEquals: { 'aws:username': 'a*' } }),
  addressPrivate: asking({ IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } }),
  addressBeyondRange: asking({ IpAddress: { 'aws:SourceIp': '203.0.113.7/24' } }),
  noVariablesInAction: having({ Action: 'sqs:${x}' }),
  noVariablesInPrincipal: having({ Principal: { Service: '${aws:username}' } }, { kind: 'resource' }),
  variableTooEarly: having({ Resource: 'arn:aws:sqs::${aws:PrincipalAccount}:x' }),
  variableInBool: asking({ Bool: { 'aws:SecureTransport': '${aws:username}' } }),
  noVariablesUnder: asking({ NumericEquals: { 'sts:DurationSeconds': '${aws:username}' } }),
  variablesNeedVersion: {
    text: textWith(statement({ Resource: 'arn:aws:sqs:::${aws:username}' }), { Version: '2008-10-17' }),
  },
  variableNotClosed: having({ Resource: 'arn:aws:sqs:::${aws:username' }),
  variableEmpty: having({ Resource: 'arn:aws:sqs:::${}' }),
  variableKeyBlank: having({ Resource: 'arn:aws:sqs:::${aws: username}' }),
  variableDefaultQuotes: having({ Resource: 'arn:aws:sqs:::${aws:username, x}' }),
  variableDefaultBlank: having({ Resource: "arn:aws:sqs:::${aws:username,'x'}" }),

  denyUsesBool: ofMfa({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }),
  denyUsesNull: ofMfa({ Null: { 'aws:MultiFactorAuthPresent': 'true' } }),
  exemptFromMfa: ofMfa(NO_MFA, { Action: undefined, NotAction: ['iam:DeleteVirtualMFADevice'] }),
  secondDevice: {
    text: textWith([
      statement({ Action: '*', Resource: '*' }),
      {
        ...{ Effect: 'Deny', Resource: '*', Condition: NO_MFA },
        NotAction: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'],
      },
    ]),
  },
  anyUser: having({ Action: 'iam:EnableMFADevice', Resource: '*' }),
  everybodyMayAssume: trustWith({ Principal: '*' }),
  trustIfExists: trustWith({ Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } }),
  moreFindings: having({ Action: Array.from({ length: 105 }, (_, index) => `sqs:None${index}`) }),
  notCheckedToTheEnd: { ...having({ Action: ['sqs:*', 'sqs:Send*'] }), steps: 1 },
}
