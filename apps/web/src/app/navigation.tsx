import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { Icon, Mark } from '../parts/icon.tsx'
import { inBands, type Place } from './places.ts'

/** The places at the left, the person at the bottom. */
export function Navigation(props: {
  places: Place[]
  here: string | undefined
  me?: string
  onMe?: () => void
}) {
  return (
    <nav className="places" aria-label="Places">
      <div className="brand">
        <Mark />
        Throughline
      </div>
      {inBands(props.places).map((band, at) => (
        <Fragment key={band[0]!.id}>
          {at > 0 && <div className="break" />}
          {band.map(place => (
            <PlaceLink place={place} isHere={place.id === props.here} key={place.id} />
          ))}
        </Fragment>
      ))}
      <span className="push" />
      {props.me && (
        <button type="button" className="place" onClick={props.onMe}>
          <Avatar name={props.me} />
          <span className="tight">{props.me}</span>
        </button>
      )}
    </nav>
  )
}

/** The same on a phone: two places, adding and finding, at the bottom. */
export function PhoneNavigation(props: {
  places: Place[]
  here: string | undefined
  onAdd: () => void
  onFind: () => void
}) {
  return (
    <nav className="phone-places" aria-label="Places">
      {props.places
        .filter(place => place.onPhone)
        .map(place => (
          <Link
            key={place.id}
            to={place.path}
            activeOptions={exactly}
            aria-current={place.id === props.here ? 'page' : undefined}
          >
            <Icon name={place.icon} />
            {place.label}
          </Link>
        ))}
      <button type="button" onClick={props.onAdd}>
        <Icon name="plus" />
        Add
      </button>
      <button type="button" onClick={props.onFind}>
        <Icon name="search" />
        Find
      </button>
    </nav>
  )
}

function PlaceLink({ place, isHere }: { place: Place; isHere: boolean }) {
  return (
    <Link
      className="place"
      to={place.path}
      activeOptions={exactly}
      aria-current={isHere ? 'page' : undefined}
    >
      <Icon name={place.icon} />
      {place.label}
      {place.count ? (
        <span className="count">
          {place.count}
          <span className="for-screen-readers"> waiting</span>
        </span>
      ) : null}
    </Link>
  )
}

// The link marks itself only where its address is the very one; which place is open, the shell says.
const exactly = { exact: true, includeSearch: false }
