import { expect, it } from 'vitest'
import { traceHref, traceQuestion } from './trace-address'

const ASKED: Parameters<typeof traceHref>[0] = {
  ...{ principal: 'arn:aws:iam::123456789012:user/alice', action: 'sts:AssumeRole' },
  ...{ resource: 'arn:aws:iam::123456789012:role/auditor', session: 'access-key', role: 'auditor' },
}

const read = (href: string) => {
  const query = new URL(href, 'http://console.invalid').searchParams
  return traceQuestion((field) => query.get(field) ?? undefined)
}

it('is read as it was written, with the keys of the session', () => {
  expect(read(traceHref(ASKED))).toMatchObject({
    ...ASKED,
    scenario: { session: 'access-key', context: [{ name: 'aws:MultiFactorAuthPresent', state: 'absent' }, {}] },
  })
  const { role: _, ...without } = ASKED
  expect(read(traceHref(without))).not.toHaveProperty('role')
})

it.each(['principal', 'action', 'resource', 'session'] as const)('asks nothing without %s', (field) => {
  const query = new URLSearchParams(traceHref(ASKED).split('?')[1])
  query.delete(field)
  expect(read(`/simulator/trace?${query}`)).toBeUndefined()
  query.set('session', 'telnet')
  expect(read(`/simulator/trace?${query}`)).toBeUndefined()
})
