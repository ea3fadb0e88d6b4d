import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeleteGroupCommand,
  DeleteGroupPolicyCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachGroupPolicyCommand,
  GetGroupCommand,
  GetGroupPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  type IAMClient,
  ListAttachedGroupPoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListGroupPoliciesCommand,
  ListGroupsForUserCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  PutGroupPolicyCommand,
  PutUserPermissionsBoundaryCommand,
  RemoveUserFromGroupCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam'
import { expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aUser } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'

ownDatabase()
const address = ownApi()

const [reading, writing] = [allowing('s3:GetObject').document, allowing(['s3:GetObject', 's3:PutObject']).document]

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  await aUser(account, 'carol')
  return { account, iam: iamClient(address(), await credentialsOf(admin)) }
}

const decisionsFor = async (iam: IAMClient, PolicySourceArn: string) => {
  const ActionNames = ['s3:GetObject', 's3:PutObject']
  const { EvaluationResults } = await iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames }))
  return EvaluationResults?.map(({ EvalDecision }) => EvalDecision)
}

it('AWS’s client creates, uses and deletes a group and its policies', async () => {
  const { account, iam } = await scene()
  const carol = `arn:aws:iam::${account.id}:user/carol`
  const group = { GroupName: 'team' }
  await iam.send(new CreateGroupCommand(group))
  await iam.send(new AddUserToGroupCommand({ ...group, UserName: 'carol' }))
  expect((await iam.send(new GetGroupCommand(group))).Users).toMatchObject([{ Arn: carol }])
  const { Groups } = await iam.send(new ListGroupsForUserCommand({ UserName: 'carol' }))
  expect(Groups).toMatchObject([group])

  const made = await iam.send(
    new CreatePolicyCommand({ PolicyName: 'Files', PolicyDocument: reading, Tags: [{ Key: 'Team', Value: 'red' }] }),
  )
  const policy = { PolicyArn: made.Policy?.Arn ?? '' }
  await iam.send(new AttachGroupPolicyCommand({ ...group, ...policy }))
  expect(await decisionsFor(iam, carol)).toEqual(['allowed', 'implicitDeny'])

  await iam.send(new CreatePolicyVersionCommand({ ...policy, PolicyDocument: writing, SetAsDefault: true }))
  expect(await decisionsFor(iam, `arn:aws:iam::${account.id}:group/team`)).toEqual(['allowed', 'allowed'])
  expect((await iam.send(new GetPolicyCommand(policy))).Policy).toMatchObject({
    ...{ DefaultVersionId: 'v2', AttachmentCount: 1, PermissionsBoundaryUsageCount: 0, IsAttachable: true },
    Tags: [{ Key: 'Team', Value: 'red' }],
  })
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ ...policy, VersionId: 'v2' }))
  expect(PolicyVersion?.Document).toMatch(/^[\w%.~-]+$/)
  expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe(writing)
  const { Versions } = await iam.send(new ListPolicyVersionsCommand(policy))
  expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['v2', 'v1'])

  const inline = { ...group, PolicyName: 'Mail' }
  await iam.send(new PutGroupPolicyCommand({ ...inline, PolicyDocument: reading }))
  expect((await iam.send(new ListGroupPoliciesCommand(group))).PolicyNames).toEqual(['Mail'])
  const { PolicyDocument } = await iam.send(new GetGroupPolicyCommand(inline))
  expect(decodeURIComponent(PolicyDocument ?? '')).toBe(reading)

  const boundary = { UserName: 'carol', PermissionsBoundary: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' }
  await iam.send(new PutUserPermissionsBoundaryCommand(boundary))
  expect(await decisionsFor(iam, carol)).toEqual(['implicitDeny', 'implicitDeny'])
  const { AttachedPolicies } = await iam.send(new ListAttachedGroupPoliciesCommand(group))
  expect(AttachedPolicies).toEqual([{ PolicyName: 'Files', ...policy }])
  const { PolicyGroups, PolicyUsers, PolicyRoles } = await iam.send(new ListEntitiesForPolicyCommand(policy))
  expect([PolicyGroups, PolicyUsers, PolicyRoles]).toMatchObject([[group], [], []])
  const { Policies } = await iam.send(new ListPoliciesCommand({ OnlyAttached: true }))
  expect(Policies?.map(({ PolicyName }) => PolicyName)).toEqual(['Files', 'AdministratorAccess'])

  const conflict = { name: 'DeleteConflictException', $metadata: { httpStatusCode: 409 } }
  await expect(iam.send(new DeleteGroupCommand(group))).rejects.toMatchObject(conflict)
  await iam.send(new RemoveUserFromGroupCommand({ ...group, UserName: 'carol' }))
  await expect(iam.send(new DeletePolicyCommand(policy))).rejects.toMatchObject(conflict)
  await iam.send(new DetachGroupPolicyCommand({ ...group, ...policy }))
  await iam.send(new DeletePolicyVersionCommand({ ...policy, VersionId: 'v1' }))
  await iam.send(new DeletePolicyCommand(policy))
  await iam.send(new DeleteGroupPolicyCommand(inline))
  await iam.send(new DeleteGroupCommand(group))
  await expect(iam.send(new GetPolicyCommand(policy))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${policy.PolicyArn} was not found.`,
  })
})
