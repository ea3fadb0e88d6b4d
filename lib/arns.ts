/** ARNs of IAM (IAM user guide, "IAM identifiers"). A path begins and ends with a slash. */
export const userArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:user${path}${name}`
export const rootArn = (account: string) => `arn:aws:iam::${account}:root`
/** Also the serial number of a virtual device. */
export const mfaArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:mfa${path}${name}`
/** The serial number of a passkey or security key. The user's path is not in it; nor is a name for the root user. */
export const passkeyArn = (account: string, userName: string | undefined, nameAndId: string) =>
  `arn:aws:iam::${account}:u2f/${userName === undefined ? 'root' : `user/${userName}`}/${nameAndId}`
export const policyArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:policy${path}${name}`

export const groupArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:group${path}${name}`
export const roleArn = (account: string, path: string, name: string) => `arn:aws:iam::${account}:role${path}${name}`
/** A session of a role. It does not contain the role's path. */
export const assumedRoleArn = (account: string, role: string, session: string) =>
  `arn:aws:sts::${account}:assumed-role/${role}/${session}`

/** The name at the end of an ARN: `alice` of `user/division/alice`; `root` for the root user. */
export function nameInArn(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1)
}

/** The path before the name: `/division/` of `user/division/alice`. */
export function pathInArn(arn: string): string {
  return arn.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1)
}
