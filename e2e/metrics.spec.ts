import { expect, test } from '@playwright/test'
import { OwnServer } from './support/own-server'
import { PlainForms } from './support/plain-forms'

const TOKEN = 'token-of-these-tests'

// The pages and the API tell the meter from different bundles of the same process.
test('metrics count what pages, programs and sign-ins do', async ({ playwright }) => {
  const server = await OwnServer.start((port) => ({ METRICS_TOKEN: TOKEN, PUBLIC_URL: `http://127.0.0.1:${port}` }))
  const { address } = server
  const request = await playwright.request.newContext({ baseURL: address })
  try {
    const forms = new PlainForms(request, address)
    await forms.submit('/sign-in', { account: 'example-corp', username: 'alice', password: 'wrong' })
    await forms.submit('/sign-in', { account: 'example-corp', username: 'alice', password: 'Alice-Passw0rd!' })
    expect((await request.get('/security-credentials')).status()).toBe(200)
    expect((await request.post('/api/aws', { form: { Action: 'GetUser' } })).status()).toBe(403)

    const answer = await request.get('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
    expect(answer.status()).toBe(200)
    const text = await answer.text()
    for (const line of [
      'postern_sign_ins_total{step="password",outcome="refused"} 1',
      'postern_sign_ins_total{step="password",outcome="session"} 1',
      'postern_calls_total{operation="iam:GetUser",answer="Success",entry_point="console"} 1',
      'postern_calls_total{operation="iam:ListAccessKeys",answer="AccessDenied",entry_point="console"} 1',
      'postern_calls_total{operation="none",answer="MissingAuthenticationToken",entry_point="api"} 1',
      'postern_http_requests_total{kind="api",status="403"} 1',
      'postern_transactions_waiting 0',
      'postern_transactions_running 0',
      'postern_passwords_running 0',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
    expect(text).toMatch(/^postern_decisions_total\{decision="explicitDeny"\} [1-9]/m)
    expect(text).toMatch(/^postern_commit_transactions_count [1-9]/m)
    for (const name of ['alice', 'example-corp', TOKEN]) expect(text).not.toContain(name)
  } finally {
    await request.dispose()
    await server.stop()
  }
})

test('there are no metrics unless a token is set', async ({ request }) => {
  const answer = await request.get('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
  expect(answer.status()).toBe(404)
})
