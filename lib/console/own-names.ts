/**
 * Reports whether a device takes a name that the wizard suggests to a user: the user's name, or that name with a number
 * behind it. As IAM compares names, upper and lower case are alike.
 */
export function takesNameOf(userName: string, deviceName: string): boolean {
  const [user, device] = [userName.toLowerCase(), deviceName.toLowerCase()]
  return device === user || (device.startsWith(`${user}-`) && /^\d+$/.test(device.slice(user.length + 1)))
}
