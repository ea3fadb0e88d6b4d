/** A remark of the validator on a policy, with its line, in the language of the page. */
export type FindingView = {
  kind: 'error' | 'security-warning' | 'warning' | 'suggestion'
  code: string
  name: string
  /** The language of the name, if it is not that of the page. */
  nameLanguage?: 'en'
  message: string
  line: number
  column: number
  /** The beginning of the line. */
  excerpt: string
}
