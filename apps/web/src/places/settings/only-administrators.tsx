/** Says who may change what stands here. */
export function OnlyAdministrators({ who = 'an administrator' }: { who?: string }) {
  return <p className="text-3">{`You may read this; ${who} changes it.`}</p>
}
