import { environmentTexts } from '@/lib/texts/environment'
import type { ShownSwitches } from '@/lib/worlds/account-switches'

/** The name of each switch, and in words what holds. */
export function switchWords(switches: ShownSwitches): Record<keyof ShownSwitches, { name: string; value: string }> {
  const { secondDevice, traces, throttling, latency, failures, on, off, milliseconds } = environmentTexts.switches
  const { traceValues } = environmentTexts.settings
  const fails = switches.failures.value
  return {
    secondDeviceRule: { name: secondDevice.name, value: switches.secondDeviceRule.value ? on : off },
    traceVisibility: { name: traces.name, value: traceValues[switches.traceVisibility.value] },
    throttling: { name: throttling.name, value: switches.throttling.value ? on : off },
    latency: { name: latency.name, value: milliseconds(switches.latency.value) },
    failures: {
      name: failures.name,
      value: fails ? failures.left(fails.next, fails.operation, fails.error) : failures.none,
    },
  }
}
