/** The record beside a place: opened, walked and closed by the address. */
import { useRouter } from '@tanstack/react-router'
import type { AnyRecord } from '@throughline/model'
import type { ReactNode } from 'react'
import { RecordPanel } from '../places/record/record-panel.tsx'
import { useAdd } from './adding.tsx'

export interface PanelAsked {
  /** First word of the address of a record's own page. */
  readonly place: string
  /** A verb to begin at once. */
  readonly say: string | undefined
  readonly onSearch: (change: { open?: string | undefined; say?: string | undefined }) => void
}

export type Panel = (record: AnyRecord, walk?: (by: 1 | -1) => void) => ReactNode

export function usePanel({ place, say, onSearch }: PanelAsked): Panel {
  const router = useRouter()
  const add = useAdd()
  return (record, walk = () => {}) => (
    <RecordPanel
      key={record.id}
      record={record}
      say={say}
      onSaid={() => onSearch({ say: undefined })}
      onClose={() => onSearch({ open: undefined, say: undefined })}
      onWalk={walk}
      onAddHere={add}
      onOpen={key => onSearch({ open: key, say: undefined })}
      onOpenPage={() => router.history.push(`/${place}/${record.key}`)}
    />
  )
}
