import { type Draft, edited, newKey } from '@/lib/simulator/draft'
import type { simulatorTexts } from '@/lib/texts/simulator'
import selfManageMfa from '@/lib/worlds/self-manage-mfa.json'

/** The names of the ready questions, in their order on the page. */
export type ReadyName = keyof typeof simulatorTexts.ready.questions

/**
 * The scenario of a ready question: what a user alice of the account may do under the policy of the AWS document "Allows
 * IAM users to self-manage an MFA device". The policy comes along as text, so that no user alice is needed and nothing
 * need be attached. Undefined if there is no such question.
 */
export function readyQuestion(name: string, account: string): Draft | undefined {
  const alice = `arn:aws:iam::${account}:user/alice`
  const questions: Readonly<Record<ReadyName, Pick<Draft, 'session' | 'actions' | 'resources'>>> = {
    list: { session: 'console', actions: 'iam:ListUsers', resources: '*' },
    assign: { session: 'console', actions: 'iam:GetUser\niam:EnableMFADevice', resources: alice },
    accessKey: { session: 'access-key', actions: 'iam:GetUser\niam:DeactivateMFADevice', resources: alice },
  }
  const question = new Map(Object.entries(questions)).get(name)
  if (!question) return undefined
  const draft: Draft = {
    ...{ mode: 'custom', principal: '', boundary: '', resourcePolicy: '', caller: '', ...question },
    policies: [JSON.stringify(selfManageMfa, null, 2)],
    keys: [{ ...newKey('aws:username'), text: 'alice' }],
  }
  return edited(draft, { edit: 'preset', session: question.session })
}
