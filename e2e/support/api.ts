import { createHash, createHmac } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { Account } from './account'

const TYPE = 'application/x-www-form-urlencoded'

/**
 * Calls an operation of IAM with a user's long-term key and the fields of its input, at `seconds` since 1970, signed as the AWS General Reference
 * describes it ("Signature Version 4"). Returns the status and the id of the request.
 */
export async function callIam(
  request: APIRequestContext,
  address: string,
  account: Account,
  userName: string,
  action: string,
  seconds: number,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ status: number; requestId: string | undefined }> {
  const key = account.accessKeys.find((one) => one.userName === userName)
  if (!key) throw new Error(`${userName} has no access key.`)
  const { host } = new URL(address)
  const date = new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const data = new URLSearchParams({ Action: action, Version: '2010-05-08', ...fields }).toString()
  const canonical = [
    ...['POST', '/api/aws', '', `content-type:${TYPE}`, `host:${host}`, `x-amz-date:${date}`, ''],
    ...['content-type;host;x-amz-date', sha256(data)],
  ].join('\n')
  const scope = [date.slice(0, 8), 'us-east-1', 'iam', 'aws4_request']
  const toSign = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical)].join('\n')
  const signingKey = scope.reduce<Buffer>(hmac, Buffer.from(`AWS4${key.secretAccessKey}`))
  const authorization = [
    `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope.join('/')}`,
    'SignedHeaders=content-type;host;x-amz-date',
    `Signature=${hmac(signingKey, toSign).toString('hex')}`,
  ].join(', ')
  const headers = { authorization, 'content-type': TYPE, 'x-amz-date': date }
  const answer = await request.post('/api/aws', { headers, data })
  return { status: answer.status(), requestId: answer.headers()['x-amzn-requestid'] }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()
