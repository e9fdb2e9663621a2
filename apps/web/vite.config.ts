import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `vite build apps/web` writes apps/web/dist; in development `/api` goes to the server on its default port. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 600 },
  server: { proxy: { '/api': 'http://127.0.0.1:4321' } },
})
