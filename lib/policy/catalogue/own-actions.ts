/**
 * The actions of the service itself, for what AWS has no action for, in the form of ACTIONS. Policies of AWS do not name
 * them, so only somebody who may do everything has them at first.
 */
export const OWN_ACTIONS: Readonly<Record<string, string>> = {
  postern: 'DeleteHardwareToken=* ImportAccount=* ImportHardwareTokens=* ListHardwareTokens=*',
}
