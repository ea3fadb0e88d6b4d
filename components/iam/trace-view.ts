import type { Sentence } from '@/lib/texts/sentence'

export type Verdict = 'allowed' | 'explicit-deny' | 'implicit-deny' | 'service-rule'

/** A decision, ready to show: plain data and finished sentences. Times are milliseconds since 1970. */
export type TraceView = {
  decisionId: string
  requestId?: string
  verdict: Verdict
  /** Why, in one or two sentences. */
  summary: Sentence
  request: {
    principal: string
    action: string
    resource: string
    at: number
    isTestClock?: boolean
    accessKeyId?: string
    /** Such as "Console" or "API". */
    entryPoint?: string
    /** Where exactly, such as `/api/aws`. */
    entryPath?: string
    sourceIp?: string
    /** The name of the device with which the caller had MFA, and its kind in words. */
    mfaDevice?: string
    mfaDeviceType?: string
  }
  keys: readonly ContextKeyView[]
  /** Keys that no statement uses. They are shown on demand. */
  otherKeys?: readonly ContextKeyView[]
  phases: readonly PhaseView[]
  counterfactuals?: readonly CounterfactualView[]
  /** The API's own message. */
  message?: string
  /** The whole trace as JSON. */
  json?: string
}

export type ContextKeyView = {
  name: string
  /** Empty when the key is absent: an absent key and an empty value differ. */
  values?: readonly string[]
  isAbsent: boolean
  source?: string
  usedBy: readonly { label: string; href?: string }[]
  /** The verdict depends on it. */
  isDecisive?: boolean
}

export type PhaseView = {
  title: string
  text: Sentence
  /** The verdict was reached in this phase. */
  decides?: 'denied' | 'allowed' | 'implicit'
  policies?: readonly PolicyView[]
}

export type PolicyView = {
  name: string
  href?: string
  /** Such as "v1, attached to alice". */
  note?: string
  statements: readonly StatementView[]
}

export type StatementView = {
  /** The id of the statement's element. Links in the summary point to it. */
  id: string
  sid: string
  effect: 'Allow' | 'Deny'
  action: boolean
  resource: boolean
  /** Undefined when the statement has no condition. */
  condition?: boolean
  outcome: 'decides' | 'applies' | 'outranked' | 'does-not-apply'
  /** It would have allowed the refused request, had the resource been another. */
  isNearMiss?: boolean
  elements: readonly ElementView[]
}

export type ElementView = {
  /** Such as "NotAction", "Resource", "BoolIfExists". */
  element: string
  /** The context key of a condition. */
  key?: string
  inPolicy: readonly string[]
  /** The value with policy variables filled in, if that changes it. */
  resolved?: readonly string[]
  /** Undefined when the key is absent. */
  inRequest?: readonly string[]
  isMet: boolean
  /** The result in a word or two, such as "Matches." or "True.". */
  result: string
  why?: Sentence
  nearMiss?: NearMissView
}

/** A pattern and the resource of the request, which it nearly matches. */
export type NearMissView = { policy: Marked; request: Marked }

/** A text with the part that differs from the other one, which may be empty. */
export type Marked = { before: string; part: string; after: string }

export type CounterfactualView = {
  title: string
  verdict?: Verdict
  answer: Sentence
  text: Sentence
}
