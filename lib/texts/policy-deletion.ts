import { count } from './count'
import { localized } from './localized'

/** The page that deletes a policy. */
export const policyDeletionTexts = localized('policyDeletionTexts', {
  title: 'Delete policy',
  lead: 'IAM deletes a policy only when it is attached to nobody and has one version. So this page makes these calls in this order, and stops at the first that is refused or fails.',
  irreversible: (name: string) =>
    `A deleted policy cannot be restored. What ${name} allowed or denied ends at once, step by step.`,
  boundary: (number: number) =>
    `The policy is the boundary of ${count(number, 'principal')}. Remove it there first, or the last call fails.`,
  wrongName: 'The name you typed is not the name of the policy.',
  deleted: (name: string) => `Policy ${name} deleted`,
})
