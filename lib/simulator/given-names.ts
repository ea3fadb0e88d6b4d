/** The page's name for a given policy, by its name in the simulation. Undefined for any other policy. */
export function givenName(id: string): string | undefined {
  const [, number] = /^PolicyInputList\.(\d+)$/.exec(id) ?? []
  if (number !== undefined) return `Policy ${number}`
  return OTHERS[id]
}

const OTHERS: Readonly<Record<string, string | undefined>> = {
  'PermissionsBoundaryPolicyInputList.1': 'Permissions boundary',
  ResourcePolicy: 'Resource policy',
}
