import { holderHref } from '@/lib/console/holder-address'
import { policyHref } from '@/lib/console/policies/address'
import type { AttachmentAsked } from '@/lib/console/policies/effect/address'

/** The page from which somebody came to the effect of a change: that of the one holder, or that of the policy. */
export function backHref(arn: string, { holders: [holder], isOfHolder }: AttachmentAsked): string {
  return isOfHolder && holder ? holderHref(holder, 'permissions') : policyHref(arn, 'attached')
}
