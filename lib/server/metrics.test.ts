import { readFileSync } from 'node:fs'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { comeInto, listenToReadings, measured } from '@/lib/meter'
import { countReadings } from './metrics'

let registry = new Registry()
beforeEach(() => {
  registry = countReadings()
})
afterEach(() => listenToReadings(undefined))

/** The values of a metric, as its lines of text say. */
async function linesOf(name: string): Promise<string[]> {
  return (await registry.metrics()).split('\n').filter((line) => line.startsWith(name))
}

describe('a metric', () => {
  it('counts calls by operation, answer and way in, and decisions', async () => {
    const call = { of: 'call', operation: 'iam:GetUser', answer: 'Success', entryPoint: 'api', seconds: 0.002 } as const
    measured({ ...call, decision: 'allow' })
    measured({ ...call, decision: 'allow' })
    measured({ ...call, answer: 'AccessDenied', entryPoint: 'console', decision: 'explicitDeny' })
    measured({ ...call, answer: 'ValidationError', decision: undefined })
    expect(await linesOf('postern_calls_total')).toEqual([
      'postern_calls_total{operation="iam:GetUser",answer="Success",entry_point="api"} 2',
      'postern_calls_total{operation="iam:GetUser",answer="AccessDenied",entry_point="console"} 1',
      'postern_calls_total{operation="iam:GetUser",answer="ValidationError",entry_point="api"} 1',
    ])
    expect(await linesOf('postern_decisions_total')).toEqual([
      'postern_decisions_total{decision="allow"} 2',
      'postern_decisions_total{decision="explicitDeny"} 1',
    ])
    expect(await linesOf('postern_call_seconds_bucket{le="0.0025"')).toEqual([
      'postern_call_seconds_bucket{le="0.0025",operation="iam:GetUser"} 4',
    ])
  })

  it('counts every call that no operation answers under one name', async () => {
    measured({ of: 'refusal', answer: 'InvalidAction' })
    measured({ of: 'refusal', answer: 'InvalidAction' })
    expect(await linesOf('postern_calls_total')).toEqual([
      'postern_calls_total{operation="none",answer="InvalidAction",entry_point="api"} 2',
    ])
  })

  it('counts requests by kind and status, and steps of sign-ins', async () => {
    measured({ of: 'request', kind: 'page', status: 200, seconds: 0.02 })
    measured({ of: 'sign-in', step: 'code', outcome: 'wrong' })
    expect(await linesOf('postern_http_requests_total')).toEqual([
      'postern_http_requests_total{kind="page",status="200"} 1',
    ])
    expect(await linesOf('postern_http_request_seconds_sum')).toEqual([
      'postern_http_request_seconds_sum{kind="page"} 0.02',
    ])
    expect(await linesOf('postern_sign_ins_total')).toEqual(['postern_sign_ins_total{step="code",outcome="wrong"} 1'])
  })

  it('tells how many transactions a commit carries', async () => {
    measured({ of: 'commit', works: 3, seconds: 0.0004 })
    measured({ of: 'commit', works: 1, seconds: 0.0004 })
    expect(await linesOf('postern_commit_transactions')).toEqual([
      ...['1"} 1', '2"} 1', '4"} 2', '8"} 2', '16"} 2', '+Inf"} 2'].map(
        (end) => `postern_commit_transactions_bucket{le="${end}`,
      ),
      ...['postern_commit_transactions_sum 4', 'postern_commit_transactions_count 2'],
    ])
    expect(await linesOf('postern_commit_seconds_count')).toEqual(['postern_commit_seconds_count 2'])
  })

  it('follows what waits, runs and leaves', async () => {
    const gauges = async () => (await linesOf('postern_transactions_')).map((line) => line.split(' ').at(-1))
    const [first, second] = [comeInto('database'), comeInto('database')]
    expect(await gauges()).toEqual(['2', '0'])
    first.begin()
    expect(await gauges()).toEqual(['1', '1'])
    first.end()
    second.end()
    expect(await gauges()).toEqual(['0', '0'])
    expect(await linesOf('postern_transaction_wait_seconds_count')).toEqual([
      'postern_transaction_wait_seconds_count 1',
    ])
    expect(await linesOf('postern_transaction_seconds_count')).toEqual(['postern_transaction_seconds_count 1'])
    expect(await linesOf('postern_passwords_waiting')).toEqual(['postern_passwords_waiting 0'])
  })

  it('of the process is there, with the lag of the event loop', async () => {
    expect(await linesOf('nodejs_eventloop_lag_seconds')).toHaveLength(1)
    expect(await linesOf('process_resident_memory_bytes')).toHaveLength(1)
  })
})

it('every metric is in docs/operations-guide.md, and nothing else is', () => {
  const guide = readFileSync('docs/operations-guide.md', 'utf8')
  const documented = [...guide.matchAll(/`((?:postern|process|nodejs)_\w+)`/g)].map(([, name]) => name)
  const names = registry.getMetricsAsArray().map(({ name }) => name)
  expect([...new Set(documented)].sort()).toEqual(names.sort())
})
