/** Passkeys of this browser: the server asks, the browser answers, the server looks at the answer. */
import { ask, type Tried } from '@throughline/client'

const at = '/api/auth/passkey'

export function canUsePasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential
}

/** Nothing where the person changed their mind. */
export async function makePasskey(): Promise<Tried<object> | undefined> {
  const asked = await ask<PublicKeyCredentialCreationOptionsJSON>({}, `${at}/generate-register-options`)
  if (!asked.ok) return asked
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked)
  const made = await navigator.credentials.create({ publicKey }).catch(() => null)
  return made
    ? ask({}, `${at}/verify-registration`, { response: (made as PublicKeyCredential).toJSON() })
    : undefined
}

/** Nothing where the person changed their mind. */
export async function enterWithPasskey(): Promise<Tried<object> | undefined> {
  const asked = await ask<PublicKeyCredentialRequestOptionsJSON>({}, `${at}/generate-authenticate-options`)
  if (!asked.ok) return asked
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked)
  const shown = await navigator.credentials.get({ publicKey }).catch(() => null)
  return shown
    ? ask({}, `${at}/verify-authentication`, { response: (shown as PublicKeyCredential).toJSON() })
    : undefined
}
