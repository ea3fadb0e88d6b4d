import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { listenToReadings, type Queue, type Reading } from '@/lib/meter'

/** Bounds of times in seconds, from a commit to memory up to the deadline of a transaction. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30]

/** Bounds of how many transactions share a commit. */
const TOGETHER = [1, 2, 4, 8, 16]

/**
 * Begins to count what this process tells of its work, and returns the metrics. Names and units are Prometheus's
 * ("Metric and label naming"): ours begin with `postern_`, those of the process with `process_` and `nodejs_`.
 */
export function countReadings(): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  listenToReadings(counting(registry))
  return registry
}

/** Returns what counts a reading in metrics of a registry. */
function counting(registry: Registry): (reading: Reading) => void {
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers })
  const times = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })

  const requests = counter('postern_http_requests_total', 'Requests by kind and status', 'kind', 'status')
  const requestTimes = times('postern_http_request_seconds', 'Time until the answer is sent, by kind', 'kind')
  const calls = counter('postern_calls_total', 'Calls of operations', 'operation', 'answer', 'entry_point')
  const callTimes = times('postern_call_seconds', 'Time of a call with its record', 'operation')
  const decisions = counter('postern_decisions_total', 'What policies said about calls', 'decision')
  const signIns = counter('postern_sign_ins_total', 'Steps of sign-ins by their outcome', 'step', 'outcome')
  const commits = times('postern_commit_seconds', 'Time of a commit until it is on the disk')
  const [name, help] = ['postern_commit_transactions', 'Transactions that share a commit']
  const together = new Histogram({ name, help, buckets: TOGETHER, registers })
  const queues: Readonly<Record<Queue, QueueMetrics>> = {
    database: {
      waiting: gauge('postern_transactions_waiting', 'Transactions that wait for their turn'),
      running: gauge('postern_transactions_running', 'Transactions whose turn it is'),
      wait: times('postern_transaction_wait_seconds', 'Time until the turn of a transaction'),
      work: times('postern_transaction_seconds', 'Time of a transaction with its commit'),
    },
    password: {
      waiting: gauge('postern_passwords_waiting', 'Passwords that wait to be hashed'),
      running: gauge('postern_passwords_running', 'Passwords that have their turn'),
      wait: times('postern_password_wait_seconds', 'Time until the turn of a password'),
      work: times('postern_password_seconds', 'Time of the work on a password'),
    },
  }

  return (reading) => {
    switch (reading.of) {
      case 'request': {
        const { kind, status, seconds } = reading
        requests.inc({ kind, status })
        return requestTimes.observe({ kind }, seconds)
      }
      case 'refusal':
        return calls.inc({ operation: 'none', answer: reading.answer, entry_point: 'api' })
      case 'call': {
        const { operation, answer, entryPoint, decision, seconds } = reading
        calls.inc({ operation, answer, entry_point: entryPoint })
        if (decision !== undefined) decisions.inc({ decision })
        return callTimes.observe({ operation }, seconds)
      }
      case 'sign-in':
        return signIns.inc({ step: reading.step, outcome: reading.outcome })
      case 'commit':
        commits.observe(reading.seconds)
        return together.observe(reading.works)
      case 'queue':
        return countStep(queues[reading.queue], reading)
    }
  }
}

type QueueMetrics = { waiting: Gauge; running: Gauge; wait: Histogram; work: Histogram }

function countStep({ waiting, running, wait, work }: QueueMetrics, reading: Reading & { of: 'queue' }): void {
  if (reading.step === 'came') waiting.inc()
  else if (reading.step === 'left') waiting.dec()
  else if (reading.step === 'began') {
    waiting.dec()
    running.inc()
    wait.observe(reading.seconds)
  } else {
    running.dec()
    work.observe(reading.seconds)
  }
}
