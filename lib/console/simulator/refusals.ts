import { GetContextKeysForCustomPolicy } from '@/lib/operations/iam/simulator/get-context-keys-for-custom-policy'
import { GetContextKeysForPrincipalPolicy } from '@/lib/operations/iam/simulator/get-context-keys-for-principal-policy'
import { SimulateCustomPolicy } from '@/lib/operations/iam/simulator/simulate-custom-policy'
import { SimulatePrincipalPolicy } from '@/lib/operations/iam/simulator/simulate-principal-policy'
import { isPrincipalArn } from '@/lib/simulator/scenario-of'
import { foresee, type RefusedAction } from '../ask'

/** The buttons of the simulator that the policies would refuse. */
export type Refusals = { run?: RefusedAction; propose?: RefusedAction }

/** Who may simulate one principal may not simulate every other, so what is foreseen names the principal. */
export type ForeseenRefusals = { principal: string; ofPrincipal: Refusals; ofGiven: Refusals }

/** What the policies would refuse the reader, about this principal and about given policies. Performs nothing. */
export async function foreseenRefusals(principal: string): Promise<ForeseenRefusals> {
  const arn = principal.trim()
  const PolicySourceArn = isPrincipalArn(arn) ? arn : undefined
  const given = await foresee({
    run: { operation: SimulateCustomPolicy, input: {} },
    propose: { operation: GetContextKeysForCustomPolicy, input: {} },
  })
  if (PolicySourceArn === undefined) return { principal, ofPrincipal: {}, ofGiven: given }
  const ofPrincipal = await foresee({
    run: { operation: SimulatePrincipalPolicy, input: { PolicySourceArn } },
    propose: { operation: GetContextKeysForPrincipalPolicy, input: { PolicySourceArn } },
  })
  return { principal, ofPrincipal, ofGiven: given }
}
