// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import type { ValidateOptions } from '../validate'
import type { GRAMMAR_SENTENCES } from './grammar'
import type { JSON_SENTENCES } from './json'
import type { STAGE_SENTENCES } from './stages'

/** A document about which the engine says a certain sentence. */
export type Example = { readonly text: string; readonly options?: ValidateOptions; readonly steps?: number }

type Members = Readonly<Record<string, unknown>>
type Examples<Sentences> = Readonly<Record<keyof Sentences, Example>>

const GOOD = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:123456789012:a' }
const TRUSTING = { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }

/** A policy of these statements, or of a good one with other members. */
export const textWith = (statement: unknown, top: Members = {}): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statement, ...top })
export const having = (members: Members, options?: ValidateOptions): Example => ({
  text: textWith({ ...GOOD, ...members }),
  ...(options && { options }),
})
export const trustWith = (members: Members): Example => ({
  text: textWith({ ...TRUSTING, ...members }),
  options: { kind: 'trust' },
})

/** For each sentence about JSON a text that earns it. */
export const JSON_EXAMPLES: Examples<typeof JSON_SENTENCES> = {
  textTooLong: { text: ' '.repeat(131_073) },
  tooDeep: { text: '['.repeat(30) },
  endsTooEarly: { text: '{"Version":' },
  textAfterEnd: { text: '{} {}' },
  memberNameExpected: { text: '{Version: 1}' },
  memberTwice: { text: '{"Version": "2012-10-17", "Version": "2012-10-17"}' },
  colonExpected: { text: '{"Version" "2012-10-17"}' },
  commaOrBraceExpected: { text: '{"Version": "2012-10-17" "Id": ""}' },
  commaOrBracketExpected: { text: '{"Statement": [{} {}]}' },
  textNotClosed: { text: '{"Version": "2012' },
  controlCharacter: { text: '{"Version": "2012\n"}' },
  hexDigitsExpected: { text: '{"Version": "\\u12x4"}' },
  unknownEscape: { text: '{"Version": "\\x"}' },
  notAValue: { text: '{"Version": }' },
}

/** For each sentence about the shape of a policy a document that earns it. */
export const GRAMMAR_EXAMPLES: Examples<typeof GRAMMAR_SENTENCES> = {
  versionWrong: { text: textWith(GOOD, { Version: '2013-01-01' }) },
  noStatement: { text: '{"Version": "2012-10-17"}' },
  noStatements: { text: textWith([]) },
  effectWrong: having({ Effect: 'Permit' }),
  noEffect: having({ Effect: undefined }),
  notBoth: having({ NotAction: 'sqs:SendMessage' }),
  principalEmpty: having({ Principal: {} }, { kind: 'resource' }),
  conditionNoObject: having({ Condition: [] }),
  operatorNoObject: having({ Condition: { Bool: 'true' } }),
  noOperator: having({ Condition: { StringSounds: { 'aws:username': 'a' } } }),
  conditionValueWrong: having({ Condition: { Bool: { 'aws:SecureTransport': null } } }),
  textExpected: having({ Action: 1 }),
  policyNoObject: { text: '[]' },
  statementNoObject: { text: textWith(['Allow']) },
  principalNoObject: having({ Principal: 'me' }, { kind: 'resource' }),
  policyElementUnknown: { text: textWith(GOOD, { Statements: [] }) },
  statementElementUnknown: having({ Acton: 'sqs:*' }),
  principalElementUnknown: having({ NotPrincipal: { User: 'a' } }, { kind: 'resource' }),
}

/** For each sentence about a policy of the right shape a document that earns it. */
export const STAGE_EXAMPLES: Examples<typeof STAGE_SENTENCES> = {
  versionNeeded: { text: textWith(GOOD, { Version: '2008-10-17' }), options: { managed: true } },
  principalNotHere: having({ Principal: '*' }),
  principalNeeded: having({}, { kind: 'resource' }),
  principalForm: having({ Principal: { AWS: 'arn:aws:iam::123456789012:user/*' } }, { kind: 'resource' }),
  effectCase: having({ Effect: 'allow' }),
  dateForm: having({ Condition: { DateEquals: { 'aws:CurrentTime': 'tomorrow' } } }),
  sidTwice: {
    text: textWith([
      { ...GOOD, Sid: 'Send' },
      { ...GOOD, Sid: 'Send' },
    ]),
  },
  sidLetters: having({ Sid: 'Send a message' }),
  resourceInTrust: trustWith({ Resource: '*' }),
  elementMissing: having({ Action: undefined }),
  actionForm: having({ Action: 'SendMessage' }),
  actionColons: having({ Action: 'sqs:Send:Message' }),
  actionService: having({ Action: 'sq*:SendMessage' }),
  actionInTrust: trustWith({ Action: 'sqs:SendMessage' }),
  resourceForm: having({ Resource: 'a' }),
  arnPartition: having({ Resource: 'arn:moon:sqs:eu-west-1:123456789012:a' }),
  arnServiceMissing: having({ Resource: 'arn:aws' }),
  arnServicePattern: having({ Resource: 'arn:aws:sq?:eu-west-1:123456789012:a' }),
  arnShortInSession: having({ Resource: 'arn:aws:sqs:eu-west-1' }, { kind: 'session' }),
  arnRegionOfIam: having({ Resource: 'arn:aws:iam:eu-west-1:123456789012:user/a' }),
  arnRegionOfS3: having({ Resource: 'arn:aws:s3:eu-west-1::a' }),
  arnPathOfIam: having({ Resource: 'arn:aws:iam::123456789012:users/a' }),
  arnShortAndEmpty: having({ Resource: 'arn:aws:s3::a' }),
  arnServiceEmpty: having({ Resource: 'arn:aws::eu-west-1:123456789012:a' }),
}
