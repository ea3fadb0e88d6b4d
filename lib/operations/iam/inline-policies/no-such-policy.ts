import { AwsError } from '@/lib/errors'
import type { Holder } from '../holders'

/** The error when the holder has no inline policy of that name. */
export const noSuchInlinePolicy = ({ kind }: Holder, name: string) =>
  new AwsError('NoSuchEntity', `The ${kind} policy with name ${name} cannot be found.`, { field: 'PolicyName' })
