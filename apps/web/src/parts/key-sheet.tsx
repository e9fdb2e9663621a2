import { useState } from 'react'
import { Button } from './button.tsx'
import { KeyCap } from './key-cap.tsx'
import type { Scope } from './keys/bindings.ts'
import { activeScopes, useKeys } from './keys/use-keys.ts'
import { Overlay } from './overlay.tsx'

/** Every key that works where it was asked for, by scope. Opened with `?`. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  // Read once: the sheet itself is an overlay and would silence what it lists.
  const [scopes] = useState(() => activeScopes().filter(scope => scope.bindings.length > 0))
  useKeys({ title: 'Keys', layer: 'overlay', bindings: [{ keys: '?', label: 'Close', run: onClose }] })
  return (
    <Overlay label="Keys" className="key-sheet" onClose={onClose}>
      <header>
        <h2>Keys</h2>
        <span className="push" />
        <Button look="quiet" icon="close" aria-label="Close" onClick={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <div className="groups" tabIndex={0} data-first-focus data-quiet-focus>
        {scopes.map(scope => (
          <KeyGroup scope={scope} key={scope.title} />
        ))}
      </div>
    </Overlay>
  )
}

function KeyGroup({ scope }: { scope: Scope }) {
  return (
    <section>
      <h3>{scope.title}</h3>
      <dl>
        {scope.bindings.map(({ keys, label }) => (
          <div key={keys}>
            <dt>{label}</dt>
            <dd>
              <KeyCap keys={keys} />
              <span className="for-screen-readers">{keys}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
