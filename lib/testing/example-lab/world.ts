import { colleague, labWorld, learner } from '@/lib/worlds/lab-cast'

/** Who is of the audit team reads the users, and everybody looks after their own tags. */
const TEAM_ACCESS = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'AllowAuditTeam',
      Effect: 'Allow',
      Action: 'iam:ListUsers',
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalTag/team': 'audit' } },
    },
    {
      Sid: 'AllowOwnTags',
      Effect: 'Allow',
      Action: ['iam:TagUser', 'iam:UntagUser', 'iam:ListUserTags'],
      Resource: 'arn:aws:iam::*:user/${aws:username}',
    },
  ],
}

const held = { policies: ['TeamAccess'] }

/** The account as the lab begins: learner is of the sales team, colleague of the audit team. */
export const world13 = labWorld(
  [
    { ...learner, ...held, tags: { team: 'sales' }, accessKeys: [{}], story: 'You, of the sales team' },
    { ...colleague, ...held, tags: { team: 'audit' }, story: 'Of the audit team' },
  ],
  { policies: [{ name: 'TeamAccess', document: JSON.stringify(TEAM_ACCESS, null, 2) }] },
)
