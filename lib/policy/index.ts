/**
 * The policy engine. Pure: no IO, no clock, no imports from outside. Texts become policies (`parsePolicy`, `compile`),
 * policies and a request become a decision (`decide`) or a full trace (`explain`).
 */
export { actionGroups } from './action-groups'
export {
  actionsOf,
  catalogueKey,
  conditionKeysOf,
  isService,
  type KnownAction,
  type KnownKey,
  keyPrefixes,
  type NamedKey,
  serviceNames,
} from './catalogue/known'
export { compile } from './compile'
export { contextOf } from './context'
export { decide } from './decide'
export { type ParseOptions, type ParseResult, parsePolicy } from './document'
export { explain } from './explain'
export type { Finding, FindingKind } from './findings/finding'
export { quotaLength } from './findings/shape'
export { type UnknownAction, unknownAction } from './findings/unknown-action'
export { jsonFault } from './json'
export { contextKeysOf, missingContextKeys } from './keys-used'
export { accessDeniedMessage, type MessageSubject } from './message'
export { missedResource, nearMisses } from './near-miss'
export { operatorNames, parseOperator } from './operators/table'
export { contentKey, print } from './print'
export { type Fact, RULES, type Rule } from './rules'
export type { FindingCode } from './sentences/names'
export { inEnglish, type Said } from './sentences/said'
export { type Budget, MAX_STEPS, newBudget } from './steps'
export type * from './trace'
export type * from './types'
export { type ValidateOptions, validate } from './validate'
export { type WhatIf, type WhatIfs, whatIf } from './what-if'
