import { actionsOf, serviceNames } from '@/lib/policy'

/** The actions that the engine knows, as policies name them, such as `iam:ListUsers`; in the order of the catalogue. */
export const knownActions = (): string[] =>
  serviceNames().flatMap((service) => [...(actionsOf(service)?.values() ?? [])].map(({ name }) => `${service}:${name}`))
