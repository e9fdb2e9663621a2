import '@fontsource-variable/inter/index.css'
import './look/tokens.css'
import './look/ground.css'
import './look/parts.css'
import './look/lists.css'
import './look/load.css'
import './look/overlays.css'
import './look/shell.css'
import './look/places.css'
import './look/kinds.css'
import './look/print.css'
import { HeadlessMantineProvider } from '@mantine/core'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeRouter } from './app/router.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {/* The library brings behaviour only; what it draws wears our own classes. */}
    <HeadlessMantineProvider>
      <RouterProvider router={makeRouter()} />
    </HeadlessMantineProvider>
  </StrictMode>,
)
