/** The types the Service Authorization Reference gives to condition keys. */
export type KeyType = 'String' | 'ARN' | 'Bool' | 'Date' | 'Numeric' | 'IPAddress' | 'Binary'

/** When a request has the key. `own` keys come from the caller, `call` keys from the call. */
type KeyPresence = 'always' | 'own' | 'call'

type GlobalKey = { readonly type: KeyType; readonly multivalued: boolean; readonly presence: KeyPresence }

const one = (type: KeyType, presence: KeyPresence): GlobalKey => ({ type, multivalued: false, presence })
const many = (presence: KeyPresence): GlobalKey => ({ type: 'String', multivalued: true, presence })

/** User guide, "AWS global condition context keys", by name; a slash at the end means a family of keys. */
export const GLOBAL_KEYS: Readonly<Record<string, GlobalKey>> = {
  'aws:AssumedRoot': one('Bool', 'own'),
  'aws:CalledVia': many('call'),
  'aws:CalledViaFirst': one('String', 'call'),
  'aws:CalledViaLast': one('String', 'call'),
  'aws:ChatbotSourceArn': one('ARN', 'own'),
  'aws:CurrentTime': one('Date', 'always'),
  'aws:Ec2InstanceSourcePrivateIPv4': one('IPAddress', 'own'),
  'aws:Ec2InstanceSourceVpc': one('String', 'own'),
  'aws:EpochTime': one('Date', 'always'),
  'aws:FederatedProvider': one('String', 'own'),
  'aws:MultiFactorAuthAge': one('Numeric', 'own'),
  'aws:MultiFactorAuthPresent': one('Bool', 'own'),
  'aws:PrincipalAccount': one('String', 'always'),
  'aws:PrincipalArn': one('ARN', 'always'),
  'aws:PrincipalIsAWSService': one('Bool', 'always'),
  'aws:PrincipalOrgID': one('String', 'own'),
  'aws:PrincipalOrgPaths': many('own'),
  'aws:PrincipalServiceName': one('String', 'own'),
  'aws:PrincipalServiceNamesList': many('own'),
  'aws:PrincipalTag/': one('String', 'own'),
  'aws:PrincipalType': one('String', 'always'),
  'aws:referer': one('String', 'call'),
  'aws:RequestedRegion': one('String', 'always'),
  'aws:RequestTag/': one('String', 'call'),
  'aws:ResourceAccount': one('String', 'always'),
  'aws:ResourceOrgID': one('String', 'call'),
  'aws:ResourceOrgPaths': many('call'),
  'aws:ResourceTag/': one('String', 'call'),
  'aws:SecureTransport': one('Bool', 'always'),
  'aws:SourceAccount': one('String', 'call'),
  'aws:SourceArn': one('ARN', 'call'),
  'aws:SourceIdentity': one('String', 'own'),
  'aws:SourceIp': one('IPAddress', 'call'),
  'aws:SourceOrgID': one('String', 'call'),
  'aws:SourceOrgPaths': many('call'),
  'aws:SourceVpc': one('String', 'call'),
  'aws:SourceVpcArn': one('ARN', 'call'),
  'aws:SourceVpce': one('String', 'call'),
  'aws:TagKeys': many('call'),
  'aws:TokenIssueTime': one('Date', 'own'),
  'aws:UserAgent': one('String', 'always'),
  'aws:userid': one('String', 'always'),
  'aws:username': one('String', 'own'),
  'aws:ViaAWSService': one('Bool', 'always'),
  'aws:VpceAccount': one('String', 'call'),
  'aws:VpceOrgID': one('String', 'call'),
  'aws:VpceOrgPaths': many('call'),
  'aws:VpcSourceIp': one('IPAddress', 'call'),
}
