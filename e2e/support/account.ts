import type { APIRequestContext } from '@playwright/test'

export type User = { name: string; path: string; arn: string; password: string; userHandle: string }

/** A passkey as Playwright's `context.credentials` has it. */
export type Passkey = { id: string; userHandle: string; privateKey: string; publicKey: string; signCount: number }

/** An isolated account, as the test hooks return it. */
export type Account = {
  accountId: string
  alias: string
  rootEmail: string
  users: User[]
  accessKeys: { userName: string; accessKeyId: string; secretAccessKey: string }[]
  mfaDevices: { name: string; serialNumber: string; userName: string | null; base32Secret: string }[]
  passkeys: (Passkey & { name: string; serialNumber: string; userName: string })[]
  hardwareTokens: { serialNumber: string; userName: string | null; base32Secret: string }[]
}

export type AuditEvent = {
  id: string
  eventName: string
  outcome: string
  decision: string | null
  principalArn: string
}

/** The test hooks of a training environment. */
export class TestHooks {
  readonly #request: APIRequestContext
  readonly #headers = { Authorization: `Bearer ${process.env.E2E_OPERATOR_TOKEN}` }

  constructor(request: APIRequestContext) {
    this.#request = request
  }

  makeAccount(world: string, index: number): Promise<Account> {
    return this.#send('POST', '/api/test/accounts', { world, index })
  }

  async removeAccount({ accountId }: Account): Promise<void> {
    await this.#send('DELETE', `/api/test/accounts/${accountId}`)
  }

  /** Stops the account's clock at a time, the same for every run. */
  async stopClock({ accountId }: Account, at = '2026-03-02T10:00:00Z'): Promise<void> {
    await this.#send('PUT', `/api/test/accounts/${accountId}/clock`, { mode: 'fixed', at })
  }

  /** Lets the account's clock run: by real time, until it is advanced. */
  async runClock({ accountId }: Account): Promise<void> {
    await this.#send('PUT', `/api/test/accounts/${accountId}/clock`, { mode: 'real' })
  }

  async advanceClock({ accountId }: Account, seconds: number): Promise<void> {
    await this.#send('PUT', `/api/test/accounts/${accountId}/clock`, { mode: 'advance', seconds })
  }

  /** The account's time, in seconds since 1970. */
  async now({ accountId }: Account): Promise<number> {
    const { epochMilliseconds } = await this.#send('GET', `/api/test/accounts/${accountId}/clock`)
    return epochMilliseconds / 1000
  }

  async events({ accountId }: Account): Promise<AuditEvent[]> {
    return (await this.#send('GET', `/api/test/accounts/${accountId}/events`)).events
  }

  /** Gives a user a passkey whose private half the test holds. */
  async seedPasskey(
    { accountId }: Account,
    userName: string,
    name: string,
    passkey: Passkey,
  ): Promise<{ serialNumber: string }> {
    const { id, userHandle, publicKey, signCount } = passkey
    const given = { userName, name, id, userHandle, publicKey, signCount }
    return (await this.#send('POST', `/api/test/accounts/${accountId}/passkeys`, given)).passkey
  }

  // The hooks return JSON of the types above.
  // biome-ignore lint/suspicious/noExplicitAny: the callers say what they expect
  async #send(method: string, path: string, data?: object): Promise<any> {
    const answer = await this.#request.fetch(path, { method, data, headers: this.#headers })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.status() === 204 ? undefined : answer.json()
  }
}

/** A user of an account by name. */
export function userOf(account: Account, name: string): User {
  const user = account.users.find((one) => one.name === name)
  if (!user) throw new Error(`The account has no user ${name}.`)
  return user
}
