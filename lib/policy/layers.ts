import type { Layer, NamedPolicy, PolicySet } from './types'

/** The order in which layers are evaluated, and in which a Deny is reported when there are several. */
export const LAYERS: readonly Layer[] = ['scp', 'rcp', 'resource', 'identity', 'boundary', 'session']

/** The policies of a layer, level by level; only organisation policies have more than one level. */
export function levelsOf(layer: Layer, set: PolicySet): readonly (readonly NamedPolicy[])[] {
  switch (layer) {
    case 'scp':
      return set.scps ?? []
    case 'rcp':
      return set.rcps ?? []
    case 'resource':
      return set.resource === undefined ? [] : [[set.resource]]
    case 'boundary':
      return set.boundary === undefined ? [] : [[set.boundary]]
    case 'session':
      return set.session === undefined || set.session.length === 0 ? [] : [set.session]
    case 'identity':
      return set.identity.length === 0 ? [] : [set.identity]
  }
}

/** User guide, "Policy evaluation logic": identity policies and boundaries do not apply to the root user. */
export function layerApplies(layer: Layer, isRoot: boolean): boolean {
  return !isRoot || (layer !== 'identity' && layer !== 'boundary')
}
