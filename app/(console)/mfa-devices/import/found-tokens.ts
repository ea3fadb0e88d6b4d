import type { RefusalView } from '@/components/iam/refusal-view'

/** What a file holds, before anything of it is stored. */
export type FoundTokens = {
  /** The serial number of the first token that can be imported, whose code is asked for. */
  first: string | undefined
  /** How many can be imported. */
  tokens: number
  /** Those that cannot, and why, in a sentence. */
  refused: readonly { line: number; serialNumber: string; why: string }[]
  /** How many more of them there are. */
  moreRefused: number
}

/** What the form of an import shows besides errors. */
export type ImportResult = { denied?: RefusalView; found?: FoundTokens }
