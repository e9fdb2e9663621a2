import { useSession } from '../data/session.tsx'
import { Button } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Overlay } from '../parts/overlay.tsx'
import { type ThemeChoice, useTheme } from './theme.ts'

/** What is mine alone: the workspace I am in, the colours, the way out. */
export function MyMenu({ onClose }: { onClose: () => void }) {
  useKeys({ title: 'You', layer: 'overlay', bindings: [] })
  const session = useSession()
  const [theme, setTheme] = useTheme()
  if (session.phase !== 'somebody') return null
  const { account, place } = session
  const several = account.workspaces.length > 1
  return (
    <Overlay label="You" className="card small-dialog" onClose={onClose}>
      <div className="stack gap-16">
        <div>
          <p className="t-16 semibold">{account.name}</p>
          <p className="text-2">{account.email}</p>
        </div>
        {several && (
          <Choice
            label="Workspace"
            options={account.workspaces.map(each => ({ id: each.id, label: each.name ?? each.id }))}
            chosen={place?.id}
            onChoose={id => {
              session.goTo(id)
              onClose()
            }}
          />
        )}
        <Choice label="Colours" options={colours} chosen={theme} onChoose={setTheme} />
        <div className="row gap-8">
          <Button onClick={() => void session.leave()}>Sign out</Button>
          <span className="push" />
          <Button look="quiet" onClick={onClose} keys="Escape">
            Close
          </Button>
        </div>
      </div>
    </Overlay>
  )
}

const colours: { id: ThemeChoice; label: string }[] = [
  { id: 'system', label: 'As this machine' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
]
