import { defaultPlan } from './default-plan'

/** A user of the default account as whom a visitor may sign in. */
type DemoAccount = { name: string; isRoot: boolean; description: string; password: string }

/** The users as whom a visitor of a training environment may sign in; none outside training. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  const plan = await defaultPlan()
  if (!plan) return []
  const { root, users } = plan
  return [
    ...users.flatMap(({ name, story, password }) =>
      password === undefined ? [] : [{ name, isRoot: false, description: story, password }],
    ),
    { name: plan.rootEmail, isRoot: true, description: root.story, password: root.password },
  ]
}
