import { useRouter, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../data/me.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { AssistantSection } from './assistant-section.tsx'
import { CalendarsSection } from './calendars-section.tsx'
import { ChecksSection } from './checks-section.tsx'
import { FiguresSection } from './figures-section.tsx'
import { ImportsSection } from './imports-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { MembersSection } from './members-section.tsx'
import { PasskeysSection } from './passkeys-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { SampleSection } from './sample-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import './settings.css'
import { SystemsSection } from './systems-section.tsx'
import { TeamsSection } from './teams-section.tsx'
import { TermsSection } from './terms-section.tsx'
import { WebhooksSection } from './webhooks-section.tsx'
import { WorkspaceSection } from './workspace-section.tsx'

/** What is seldom needed: the organisation itself, what is switched on, who is here. */
export function Settings({ theme }: { theme: ReactNode }) {
  const router = useRouter()
  const { roles } = useMe()
  const { at } = useSearch({ strict: false }) as { at?: string }
  const isAdministrator = roles.includes('administrator')
  const open = tabs.filter(tab => isAdministrator || !tab.isForAdministrators)
  const here = open.find(tab => tab.id === at)?.id ?? 'workspace'
  return (
    <div className="page settings">
      <h1>Settings</h1>
      <Tabs
        label="Settings"
        tabs={open}
        here={here}
        panel="settings-panel"
        onGo={id => router.history.replace(`/settings?at=${id}`)}
      />
      <div id="settings-panel" role="tabpanel" aria-label={open.find(tab => tab.id === here)?.label}>
        {here === 'workspace' && (
          <>
            <WorkspaceSection />
            <TermsSection />
            {isAdministrator && <SampleSection />}
          </>
        )}
        {here === 'systems' && <SystemsSection />}
        {here === 'checks' && <ChecksSection />}
        {here === 'figures' && <FiguresSection />}
        {here === 'people' && (
          <>
            <PeopleSection />
            <TeamsSection />
          </>
        )}
        {here === 'calendars' && <CalendarsSection />}
        {here === 'imports' && <ImportsSection />}
        {here === 'members' && <MembersSection />}
        {here === 'webhooks' && <WebhooksSection />}
        {here === 'you' && (
          <>
            <section className="setting">
              <h2>Colours</h2>
              <div className="narrow">{theme}</div>
            </section>
            <PasskeysSection />
            <SessionsSection />
            <AssistantSection />
            <KeysSection />
          </>
        )}
      </div>
    </div>
  )
}

type TabId =
  | 'workspace'
  | 'systems'
  | 'checks'
  | 'figures'
  | 'people'
  | 'calendars'
  | 'imports'
  | 'members'
  | 'webhooks'
  | 'you'

const tabs: { id: TabId; label: string; isForAdministrators?: boolean }[] = [
  { id: 'workspace', label: 'Workspace' },
  { id: 'systems', label: 'Systems' },
  { id: 'checks', label: 'Checks' },
  { id: 'figures', label: 'Figures' },
  { id: 'people', label: 'People and teams' },
  { id: 'calendars', label: 'Calendars' },
  { id: 'imports', label: 'Import' },
  { id: 'members', label: 'Members', isForAdministrators: true },
  { id: 'webhooks', label: 'Webhooks', isForAdministrators: true },
  { id: 'you', label: 'You' },
]
