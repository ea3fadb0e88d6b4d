import { AwsError } from '@/lib/errors'
import type { Holder } from '../holders'

/** The error for a name that no inline policy of the holder has. */
export const noSuchInlinePolicy = ({ kind }: Holder, name: string) =>
  new AwsError('NoSuchEntity', `The ${kind} policy with name ${name} cannot be found.`, { field: 'PolicyName' })
