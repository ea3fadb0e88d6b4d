import { actionsOf, serviceNames } from '@/lib/policy'

/** The services whose actions the engine knows. */
export const searchableServices = (): string[] => serviceNames().filter((name) => actionsOf(name) !== undefined)

export type FoundActions = { service: string; actions: readonly string[] }

/** The actions of a service, as policies name them. Undefined if the actions of the service are not known. */
export function actionsOfService(service: string): FoundActions | undefined {
  const known = actionsOf(service)
  return known && { service, actions: [...known.values()].map(({ name }) => `${service}:${name}`) }
}
