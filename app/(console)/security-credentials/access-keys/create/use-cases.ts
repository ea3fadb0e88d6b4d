/** What a key is wanted for, and what would be better than a long-term key. */
export const USE_CASES = [
  {
    value: 'cli',
    title: 'Command line',
    text: 'Better: sign in to the command line with a short-lived session, so that nothing lasting lies on the disk.',
  },
  {
    value: 'local',
    title: 'Local code',
    text: 'Better: let the development tools fetch short-lived credentials of their own.',
  },
  {
    value: 'compute',
    title: 'Application on a compute service',
    text: 'Better: give the machine or function a role. Its credentials come and go by themselves.',
  },
  {
    value: 'third-party',
    title: 'Third-party service',
    text: 'Better: a role that the service may assume, with an external ID of its own.',
  },
  {
    value: 'outside',
    title: 'Application outside of the cloud',
    text: 'Better: exchange a certificate or an identity token for short-lived credentials.',
  },
  {
    value: 'other',
    title: 'Other',
    text: 'Give the key no more rights than the task needs, and delete it afterwards.',
  },
] as const

export type UseCase = (typeof USE_CASES)[number]['value']

export function useCaseIn(text: string | undefined): UseCase | undefined {
  return USE_CASES.find(({ value }) => value === text)?.value
}
