import { type ReactNode, useEffect } from 'react'
import { Who } from '../../parts/avatar.tsx'
import { Mark } from '../../parts/icon.tsx'

/** One sheet on the table: who asks at the left, who reads at the right. */
export function Sheet(props: {
  organisation: string
  name: string
  title: string
  children: ReactNode
  foot?: ReactNode
}) {
  useEffect(() => {
    document.title = `${props.title} · ${props.organisation}`
  }, [props.title, props.organisation])
  return (
    <div className="sheet-ground">
      <div className={props.foot ? 'sheet footed' : 'sheet'}>
        <header className="row gap-8">
          <Mark />
          <span className="text-2">{props.organisation}</span>
          <span className="push" />
          <span className="text-2">
            <Who name={props.name} />
          </span>
        </header>
        <main>{props.children}</main>
        {props.foot && <footer>{props.foot}</footer>}
      </div>
    </div>
  )
}
