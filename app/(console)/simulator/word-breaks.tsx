import { Fragment } from 'react'

/** The name of an action, statement or key. It may break between its words: `iam:ListVirtual|MFADevices`. */
export function WordBreaks({ of: name }: { of: string }) {
  return name.split(/(?<=[a-z:/])(?=[A-Z])/).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one name, in their order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}
