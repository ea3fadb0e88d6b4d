/** Where a secret access key lives: sealed for this place, it opens nowhere else. */
export const accessKeyPlace = (account: string, accessKeyId: string) => `AccessKey.secret:${account}:${accessKeyId}`

/** The same for a temporary one. */
export const temporaryKeyPlace = (account: string, accessKeyId: string) =>
  `TemporaryCredential.secret:${account}:${accessKeyId}`

/** Where the console keeps the seed of a device that is being assigned. */
export const wizardPlace = (sessionHash: string, serialNumber: string) => `Wizard.seed:${sessionHash}:${serialNumber}`

/** Where a setting that is sealed lives. */
export const settingPlace = (key: string) => `Setting.value:${key}`
