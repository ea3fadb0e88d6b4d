import { callAwsAt, keyOf } from '@/lib/fixtures/client'
import type { Account } from './account'

/**
 * Calls an operation of IAM with a user's long-term key and the fields of its input, at `seconds` since 1970. Returns the
 * status and the id of the request.
 */
export function callIam(
  address: string,
  account: Account,
  userName: string,
  action: string,
  seconds: number,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ status: number; requestId: string | undefined }> {
  return callAwsAt(address, seconds, { service: 'iam', action, fields, credentials: keyOf(account, userName) })
}
