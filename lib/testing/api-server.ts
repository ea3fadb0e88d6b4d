import http from 'node:http'
import { IAMClient } from '@aws-sdk/client-iam'
import { STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll } from 'vitest'
import type { Identity } from '@/lib/auth/caller'
import { chanceFrom } from '@/lib/ids'
import { prepareRequest } from '@/lib/server/prepare-request'
import { refusalOf } from '@/lib/server/refusal'
import { serveApi } from '@/lib/server/serve-api'
import { anAccessKey, secretAccessKeyOf } from './account'
import { inStore } from './database'

/** The key that signs requests. */
export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }

// One for all files of a process: request ids derived from it stay unique.
const chance = chanceFrom('api')

/** Serves the API in this process while the calling test file runs. Returns a function that returns its address. */
export function ownApi(): () => string {
  const server = http.createServer(async (request, response) => {
    prepareRequest(request, response, chance)
    await serveApi(request, response, refusalOf(request))
  })
  let port = 0
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    port = typeof address === 'object' && address !== null ? address.port : 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return () => `http://127.0.0.1:${port}/api/aws`
}

/** The long-term key of a user, created if there is none. */
export async function credentialsOf(owner: Identity): Promise<Credentials> {
  const where = { account: owner.account, principalId: owner.id }
  const existing = await inStore((store) => store.accessKey.findFirst({ where }))
  const accessKeyId = existing?.accessKeyId ?? (await anAccessKey(owner))
  return { accessKeyId, secretAccessKey: secretAccessKeyOf(accessKeyId) }
}

const OPTIONS = { region: 'eu-west-1', maxAttempts: 1 }

export const iamClient = (endpoint: string, credentials: Credentials) =>
  new IAMClient({ ...OPTIONS, endpoint, credentials })

export const stsClient = (endpoint: string, credentials: Credentials) =>
  new STSClient({ ...OPTIONS, endpoint, credentials })
