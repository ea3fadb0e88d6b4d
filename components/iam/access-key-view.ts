/** What a page shows of an access key. */
export type AccessKeyView = {
  id: string
  description?: string
  isActive: boolean
  createdAt: number
  /** Undefined when the key was never used; `unknown` when that could not be read. */
  lastUsed?: { at: number; service?: string; region?: string } | 'unknown'
}
