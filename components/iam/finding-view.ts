/** A remark of the validator on a policy, with its line. */
export type FindingView = {
  kind: 'error' | 'security-warning' | 'warning' | 'suggestion'
  code: string
  name: string
  message: string
  line: number
  column: number
  /** The beginning of the line. */
  excerpt: string
}
