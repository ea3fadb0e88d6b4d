/** A key of an account, for the commands. */
export type ConnectionKey = { userName: string; accessKeyId: string; secretAccessKey: string }

/** The only region: a policy may ask for it, and the AWS CLI needs one. */
const REGION = 'us-east-1'

/** How programs and tests reach a server, ready to copy. Without a key, the reader fills in `AKIA...` and `...`. */
export function connectionTexts(origin: string, access?: ConnectionKey) {
  const endpoint = `${origin}/api/aws`
  const { userName = 'postern', accessKeyId = 'AKIA...', secretAccessKey = '...' } = access ?? {}
  return {
    endpoint,
    region: REGION,
    variables: `export AWS_ENDPOINT_URL=${endpoint}
export AWS_DEFAULT_REGION=${REGION}
export AWS_ACCESS_KEY_ID=${accessKeyId}
export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`,
    profile: `aws configure set endpoint_url ${endpoint} --profile ${userName}
aws configure set region ${REGION} --profile ${userName}
aws configure set aws_access_key_id ${accessKeyId} --profile ${userName}
aws configure set aws_secret_access_key ${secretAccessKey} --profile ${userName}`,
    playwright: `// POSTERN_URL=${origin} POSTERN_TOKEN=<operator's token> npx playwright test
import { expect, test } from 'postern/playwright'

test('a key alone is not enough', async ({ page, account, signIn }) => {
  await signIn('alice')
  await page.goto('/users')
  await expect(account).toHaveDecided({ action: 'iam:ListUsers', decision: 'explicitDeny', mfa: false })
})`,
  }
}
