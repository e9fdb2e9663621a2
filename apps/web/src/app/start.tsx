import { Navigate } from '@tanstack/react-router'

/** Where one comes in. */
export function Start() {
  return <Navigate to="/strategy" replace />
}
