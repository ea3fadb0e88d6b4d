import { scenarioTexts } from '@/lib/texts/scenario'

const texts = scenarioTexts.given

/** The page's name for a given policy, by its name in the simulation. Undefined for any other policy. */
export function givenName(id: string): string | undefined {
  const [, number] = /^PolicyInputList\.(\d+)$/.exec(id) ?? []
  if (number !== undefined) return texts.policy(number)
  if (id === 'PermissionsBoundaryPolicyInputList.1') return texts.boundary
  return id === 'ResourcePolicy' ? texts.resourcePolicy : undefined
}
