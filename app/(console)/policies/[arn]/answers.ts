import { cache } from 'react'
import { ask } from '@/lib/console/ask'
import { GetPolicy } from '@/lib/operations/iam/policies/get-policy'
import { GetPolicyVersion } from '@/lib/operations/iam/policies/get-policy-version'
import { ListPolicyVersions } from '@/lib/operations/iam/policies/list-policy-versions'

// Asked once for the head and all panels of a page: each question is a recorded request of the reader's.
export const policyAnswer = cache((PolicyArn: string) => ask(GetPolicy, { PolicyArn }))

export const versionAnswer = cache((PolicyArn: string, VersionId: string) =>
  ask(GetPolicyVersion, { PolicyArn, VersionId }),
)

export const versionsAnswer = cache((PolicyArn: string) => ask(ListPolicyVersions, { PolicyArn }))
