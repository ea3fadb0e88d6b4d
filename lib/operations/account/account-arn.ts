/** The resource of the Account Management actions (Service Authorization Reference, "AWS Account Management"). */
export const accountArn = (account: string) => `arn:aws:account::${account}:account`
