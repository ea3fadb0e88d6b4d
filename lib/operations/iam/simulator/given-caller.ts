import { AwsError } from '@/lib/errors'
import type { SimulationInput } from './shapes'

/**
 * The caller that a simulation names. Throws InvalidInput if it names none but needs one: only resource policies name
 * callers.
 */
export function givenCaller({
  CallerArn,
  ResourcePolicy,
}: Pick<SimulationInput, 'CallerArn' | 'ResourcePolicy'>): string | undefined {
  if (CallerArn !== undefined || ResourcePolicy === undefined) return CallerArn
  const message = 'CallerArn is required with ResourcePolicy: a policy on a resource names principals.'
  throw new AwsError('InvalidInput', message, { field: 'CallerArn' })
}
