import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { explainSimulation, explanation, traced } from './explain-simulation'
import { simulationCost } from './shapes'
import { customSimulation, givenBy } from './simulate-custom-policy'

/**
 * Explains the result of SimulateCustomPolicy for the same input. Not an operation of AWS: it belongs to the product's
 * own simulator. A caller who may simulate may call it: everything it returns comes from the input.
 */
export const ExplainCustomSimulation = operation({
  action: 'iam:SimulateCustomPolicy',
  access: 'Read',
  summary: 'Explains a simulation of given policies, statement by statement.',
  unrecorded: true,
  cost: simulationCost,

  input: record({ ...customSimulation.fields, Traced: traced }),
  output: record(explanation),

  resource: () => '*',

  async reserve({ account }) {
    return account.id
  },

  async prepare(input, account, work) {
    return explainSimulation(input, givenBy(input, account), true, work)
  },

  async run(_, explained) {
    return explained
  },
})
