import { Entry } from '../../parts/entry.tsx'

export interface Account {
  name: string
  email: string
  password: string
}

export const noAccount: Account = { name: '', email: '', password: '' }

/** Name, e-mail and a new password. */
export function AccountFields(props: { account: Account; onChange: (account: Account) => void }) {
  const { account, onChange } = props
  return (
    <>
      <Entry
        label="Your name"
        value={account.name}
        onChange={name => onChange({ ...account, name })}
        input={{ name: 'name', autoComplete: 'name', required: true }}
      />
      <Entry
        label="E-mail"
        value={account.email}
        onChange={email => onChange({ ...account, email })}
        input={{ type: 'email', name: 'email', autoComplete: 'username', required: true }}
      />
      <Entry
        label="Password, ten characters or more"
        value={account.password}
        onChange={password => onChange({ ...account, password })}
        input={{
          type: 'password',
          name: 'password',
          autoComplete: 'new-password',
          required: true,
          minLength: 10,
        }}
      />
    </>
  )
}
