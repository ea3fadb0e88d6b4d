import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { DeletePolicy } from '@/lib/operations/iam/policies/delete-policy'
import { DeletePolicyVersion } from '@/lib/operations/iam/policies/delete-policy-version'
import { ListEntitiesForPolicy } from '@/lib/operations/iam/policies/list-entities-for-policy'
import { ListPolicyVersions } from '@/lib/operations/iam/policies/list-policy-versions'
import { askAs } from '../ask'
import { type DeletionPlan, planned, wholePlan } from '../deletion'
import { policyCall } from '../holders'
import { policyEntities } from './entities'

/**
 * Finds whom a policy must be detached from and which versions must go before it can be deleted (API reference,
 * "DeletePolicy"). It stays a boundary: taking that away would open access, so the last call then refuses.
 */
export async function policyDeletion(
  caller: Caller,
  PolicyArn: string,
  moment: Moment = newMoment(),
): Promise<DeletionPlan> {
  const entities = await policyEntities(caller, PolicyArn, moment)
  const versions = await askAs(caller, ListPolicyVersions, { PolicyArn }, moment)
  return wholePlan(
    [
      planned(ListEntitiesForPolicy.action, entities, (output) =>
        output.entities
          .filter(({ as }) => as === 'permissions')
          .map(({ holder }) => ({
            of: 'holder',
            name: holder.name,
            call: policyCall(holder, 'detach', { PolicyArn }),
          })),
      ),
      planned(ListPolicyVersions.action, versions, ({ Versions }) =>
        Versions.filter(({ IsDefaultVersion }) => !IsDefaultVersion).map(({ VersionId }) => ({
          ...{ of: 'version', name: VersionId },
          call: { operation: DeletePolicyVersion, input: { PolicyArn, VersionId } },
        })),
      ),
    ],
    { of: 'policy', name: nameInArn(PolicyArn), call: { operation: DeletePolicy, input: { PolicyArn } } },
  )
}
