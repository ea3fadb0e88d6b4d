import { readFileSync } from 'node:fs'
import type { TestPolicy } from './account'

const document = readFileSync('lib/testing/seed-policy.json', 'utf8')

/** The policy of the AWS document "Allows IAM users to self-manage an MFA device", as the account's own policy. */
export const SEED_POLICY = { name: 'SelfManageMFA', document } satisfies TestPolicy
