/** The tabs of a policy's page, in their order. Each is a page of its own. */
export const POLICY_TABS = ['permissions', 'attached', 'versions', 'tags'] as const
export type PolicyTab = (typeof POLICY_TABS)[number]

/**
 * The address of a page about a managed policy. It holds the whole ARN, as IAM finds a policy by nothing else; the slashes in
 * it are encoded, so that the ARN is one part of the path.
 */
export function policyHref(
  arn: string,
  page: PolicyTab | 'edit' | 'delete' | 'versions/default' | 'effect' = 'permissions',
): string {
  return `/policies/${encodeURIComponent(arn)}/${page}`
}

/** Whether an id that the engine uses is the ARN of a managed policy, which has a page. */
export const isManaged = (id: string) => /^arn:aws:iam::(?:aws|\d{12}):policy\//.test(id)

/** Whether a policy is one of AWS's, which nobody can change. */
export const isAwsManaged = (arn: string) => arn.startsWith('arn:aws:iam::aws:')
