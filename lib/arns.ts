/** ARNs of IAM (IAM user guide, "IAM identifiers"). A path begins and ends with a slash. */
export const userArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:user${path}${name}`
export const rootArn = (account: string) => `arn:aws:iam::${account}:root`
/** Also the serial number of a virtual device. */
export const mfaArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:mfa${path}${name}`
export const policyArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:policy${path}${name}`

/** The name that an ARN ends with: `alice` of `user/division/alice`, and `root` of the root user's. */
export function nameInArn(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1)
}
