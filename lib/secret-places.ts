/** Where a secret access key lives: sealed for this place, it opens nowhere else. */
export const accessKeyPlace = (account: string, accessKeyId: string) => `AccessKey.secret:${account}:${accessKeyId}`

/** The same for a temporary one. */
export const temporaryKeyPlace = (account: string, accessKeyId: string) =>
  `TemporaryCredential.secret:${account}:${accessKeyId}`
