/** The types the Service Authorization Reference gives to condition keys. */
export type KeyType = 'String' | 'ARN' | 'Bool' | 'Date' | 'Numeric' | 'IPAddress' | 'Binary'

/** When a request has the key. `own` keys come from the caller, `call` keys from the call. */
type KeyPresence = 'always' | 'own' | 'call'

type GlobalKey = { readonly type: KeyType; readonly multivalued: boolean; readonly presence: KeyPresence }

const one = (type: KeyType, presence: KeyPresence): GlobalKey => ({ type, multivalued: false, presence })
const many = (presence: KeyPresence): GlobalKey => ({ type: 'String', multivalued: true, presence })

/** User guide, "AWS global condition context keys", by lower-case name; a slash at the end means a family of keys. */
export const GLOBAL_KEYS: Readonly<Record<string, GlobalKey>> = {
  'aws:assumedroot': one('Bool', 'own'),
  'aws:calledvia': many('call'),
  'aws:calledviafirst': one('String', 'call'),
  'aws:calledvialast': one('String', 'call'),
  'aws:chatbotsourcearn': one('ARN', 'own'),
  'aws:currenttime': one('Date', 'always'),
  'aws:ec2instancesourceprivateipv4': one('IPAddress', 'own'),
  'aws:ec2instancesourcevpc': one('String', 'own'),
  'aws:epochtime': one('Date', 'always'),
  'aws:federatedprovider': one('String', 'own'),
  'aws:multifactorauthage': one('Numeric', 'own'),
  'aws:multifactorauthpresent': one('Bool', 'own'),
  'aws:principalaccount': one('String', 'always'),
  'aws:principalarn': one('ARN', 'always'),
  'aws:principalisawsservice': one('Bool', 'always'),
  'aws:principalorgid': one('String', 'own'),
  'aws:principalorgpaths': many('own'),
  'aws:principalservicename': one('String', 'own'),
  'aws:principalservicenameslist': many('own'),
  'aws:principaltag/': one('String', 'own'),
  'aws:principaltype': one('String', 'always'),
  'aws:referer': one('String', 'call'),
  'aws:requestedregion': one('String', 'always'),
  'aws:requesttag/': one('String', 'call'),
  'aws:resourceaccount': one('String', 'always'),
  'aws:resourceorgid': one('String', 'call'),
  'aws:resourceorgpaths': many('call'),
  'aws:resourcetag/': one('String', 'call'),
  'aws:securetransport': one('Bool', 'always'),
  'aws:sourceaccount': one('String', 'call'),
  'aws:sourcearn': one('ARN', 'call'),
  'aws:sourceidentity': one('String', 'own'),
  'aws:sourceip': one('IPAddress', 'call'),
  'aws:sourceorgid': one('String', 'call'),
  'aws:sourceorgpaths': many('call'),
  'aws:sourcevpc': one('String', 'call'),
  'aws:sourcevpcarn': one('ARN', 'call'),
  'aws:sourcevpce': one('String', 'call'),
  'aws:tagkeys': many('call'),
  'aws:tokenissuetime': one('Date', 'own'),
  'aws:useragent': one('String', 'always'),
  'aws:userid': one('String', 'always'),
  'aws:username': one('String', 'own'),
  'aws:viaawsservice': one('Bool', 'always'),
  'aws:vpceaccount': one('String', 'call'),
  'aws:vpceorgid': one('String', 'call'),
  'aws:vpceorgpaths': many('call'),
  'aws:vpcsourceip': one('IPAddress', 'call'),
}
