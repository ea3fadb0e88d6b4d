/**
 * "of policy NAME". Policies that somebody has only typed in have no name, but a description such as "Policy 2" or
 * "Permissions boundary"; names of policies have no spaces.
 */
export function ofPolicy(policy: string): string {
  if (/^Policy \d+$/.test(policy)) return `of ${policy}`
  return policy.includes(' ') ? `of the ${policy.charAt(0).toLowerCase()}${policy.slice(1)}` : `of policy ${policy}`
}
